import type { DutyShown } from '../../sql/rosters/duties.ts'
import type { RosterInList } from '../../sql/rosters/rosters.ts'
import { Icon } from '../kit/icon.tsx'
import { Actions, Empty } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { dutiesAddress, dutyAddress, pairsAddress, rulesAddress } from './addresses.ts'
import type { FallenRead } from './fallen.ts'
import { FallenSlips } from './fallen-slips.tsx'
import { hoursAddress } from './hours-addresses.ts'
import { RosterList } from './roster-list.tsx'
import { type RosterToSettle, ToSettle } from './to-settle.tsx'

interface RostersPageProps {
  visit: Visit
  staff: Staff
  slug: string
  duties: readonly DutyShown[]
  rosters: readonly RosterInList[]
  /** What is to be seen to in the park's own; null of an organisation's, which has rooms for it. */
  toSeeTo: { readonly fallen: FallenRead; readonly toSettle: readonly RosterToSettle[] } | null
}

/** An organisation's duties, or the park's; an empty list says where one begins. */
export const RostersPage = ({ visit, staff, slug, duties, rosters, toSeeTo }: RostersPageProps) => {
  const { locale } = visit
  const { duties: text, pairs, rosterRules, volunteerHours } = textIn(locale)
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step} wide>
      <h1>{text.heading}</h1>
      {toSeeTo && (
        <>
          <FallenSlips {...{ visit, slug }} fallen={toSeeTo.fallen} />
          <ToSettle {...{ locale, slug }} rosters={toSeeTo.toSettle} />
        </>
      )}
      {duties.length === 0 ? (
        <Empty heading={text.none}>
          <p>{text.noneNext}</p>
        </Empty>
      ) : (
        <>
          <h2>{text.rosters}</h2>
          <RosterList {...{ visit, slug, rosters }} />
          <h2>{text.duties}</h2>
          <ul class="rows">
            {duties.map(({ dutyId, nameZh, nameEn, placeZh, placeEn, purpose }) => (
              <li key={dutyId} class="four">
                <Icon name="day" />
                <p>
                  <a href={dutyAddress(slug, dutyId)}>
                    <strong>{said(locale, nameZh, nameEn)}</strong>
                  </a>
                  <br />
                  <small class="soft">{said(locale, placeZh, placeEn)}</small>
                </p>
                <p class="soft small">{text.purposes[purpose]}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <Actions>
        <a class="button second" href={`${dutiesAddress(slug)}/new`}>
          <Icon name="plus" />
          {text.add}
        </a>
        {toSeeTo === null && (
          <>
            <a class="button plain" href={rulesAddress(slug)}>
              {rosterRules.step}
            </a>
            <a class="button plain" href={pairsAddress(slug)}>
              {pairs.step}
            </a>
            <a class="button plain" href={hoursAddress(slug)}>
              {volunteerHours.whole.step}
            </a>
          </>
        )}
      </Actions>
    </StaffPage>
  )
}
