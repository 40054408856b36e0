import type { DutyShown } from '../../sql/rosters/duties.ts'
import type { Renewal } from '../../sql/rosters/renewal.ts'
import { Icon } from '../kit/icon.tsx'
import { Back } from '../kit/link.tsx'
import { Actions, Empty } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { dutyAddress } from './addresses.ts'
import { rowInWords } from './standing-list.tsx'

interface RenewalPageProps {
  visit: Visit
  staff: Staff
  slug: string
  duty: DutyShown
  renewals: readonly Renewal[]
  refused: Refused
}

/** What one button renews for a season, and what it leaves out and why. */
export const RenewalPage = ({ visit, staff, slug, duty, renewals, refused }: RenewalPageProps) => {
  const { locale } = visit
  const { duties: text, park } = textIn(locale)
  const back = dutyAddress(slug, duty.dutyId, '/standing')
  const some = renewals.some(({ stopped }) => stopped === null)
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.renew}>
      <Back href={back}>{text.standing}</Back>
      <h1>{text.renew}</h1>
      <RefusedNote {...{ visit, refused }} />
      {renewals.length === 0 ? (
        <Empty heading={text.noneToRenew}>
          <p>{text.noneToRenewNext}</p>
        </Empty>
      ) : (
        <>
          <p>{text.renewLead}</p>
          <ul class="rows">
            {renewals.map(row => (
              <li key={row.standingId} class="four">
                <Icon name={row.stopped === null ? 'day' : 'alert'} />
                <p>
                  <strong>{row.name}</strong>
                  <br />
                  <span class="keep">{rowInWords(locale, row)}</span>
                </p>
                <p class="small">
                  <span class="soft">{text.until(dayInWords(locale, row.ends))}</span>
                  <br />
                  {row.stopped === null
                    ? text.renewed(dayInWords(locale, row.renewed))
                    : text.notRenewed[row.stopped]}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <form method="post" action={`${back}/renewal`}>
        <Token visit={visit} />
        <input type="hidden" name="version" value={duty.version} />
        <Actions>
          {some && <button type="submit">{text.renew}</button>}
          <a class="button plain" href={back}>
            {park.keep}
          </a>
        </Actions>
      </form>
    </StaffPage>
  )
}
