import type { DutyShown } from '../../sql/rosters/duties.ts'
import type { Pattern } from '../../sql/rosters/patterns.ts'
import type { RosterInList } from '../../sql/rosters/rosters.ts'
import type { Standing } from '../../sql/rosters/standing.ts'
import { Errors } from '../kit/errors.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { dutyAddress, rostersAddress } from './addresses.ts'
import { BeginRoster } from './begin-roster.tsx'
import { DutyWeek } from './duty-week.tsx'
import { postAddress } from './hours-addresses.ts'
import { RosterList } from './roster-list.tsx'
import { StandingList } from './standing-list.tsx'

interface DutyPageProps {
  visit: Visit
  staff: Staff
  slug: string
  duty: DutyShown
  patterns: readonly Pattern[]
  standing: readonly Standing[]
  /** 'YYYY-MM-DD' */
  today: string
  rosters: readonly RosterInList[]
  /** Of a roster that is begun. */
  form: FormState
  weeks: readonly string[]
  /** A roster of it was published before. */
  before: boolean
  refused: Refused
}

/** A duty: where it stands, who holds it together, and its week. */
export const DutyPage = (props: DutyPageProps) => {
  const { visit, staff, slug, duty, patterns, standing, today, rosters, refused } = props
  const { locale } = visit
  const { duties: text, volunteerHours } = textIn(locale)
  const { dutyId, nameZh, nameEn, placeZh, placeEn, roomZh, roomEn, purpose, endedOn } = duty
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.duties}>
      <Back href={rostersAddress(slug)}>{text.toDuties}</Back>
      <h1>{said(locale, nameZh, nameEn)}</h1>
      <Errors visit={visit} form={props.form} labels={textIn(locale).rosters.labels} />
      <RefusedNote {...{ visit, refused }} />
      {endedOn !== null && (
        <Note tone="waits" icon="alert">
          <p>{text.ended(dayInWords(locale, endedOn))}</p>
        </Note>
      )}
      <section class="sheet">
        <dl class="summary">
          <div>
            <dt>{text.labels.at}</dt>
            <dd>
              {roomZh !== null && roomEn !== null
                ? `${said(locale, placeZh, placeEn)} · ${said(locale, roomZh, roomEn)}`
                : said(locale, placeZh, placeEn)}
            </dd>
          </div>
          <div>
            <dt>{text.labels.purpose}</dt>
            <dd>{text.purposes[purpose]}</dd>
          </div>
          {duty.along.length > 0 && (
            <div>
              <dt>{text.labels.along}</dt>
              <dd>
                {duty.alongZh.map((zh, one) => (
                  <div key={zh}>{said(locale, zh, duty.alongEn[one] ?? zh)}</div>
                ))}
              </dd>
            </div>
          )}
        </dl>
        <Actions>
          <a class="button plain" href={dutyAddress(slug, dutyId, '/edit')}>
            {text.edit}
          </a>
        </Actions>
      </section>
      <h2>{text.rosters}</h2>
      <RosterList {...{ visit, slug, rosters }} />
      {patterns.length > 0 && <BeginRoster {...props} />}
      <h2>{text.weekStep}</h2>
      <DutyWeek {...{ visit, patterns, today }} />
      <Actions>
        <a class="button second" href={dutyAddress(slug, dutyId, '/week')}>
          {text.changeWeek}
        </a>
        <a class="button plain" href={postAddress(slug, dutyId)}>
          {volunteerHours.post.step}
        </a>
      </Actions>
      <h2>{text.standing}</h2>
      <StandingList {...{ visit, standing }} />
      <Actions>
        <a class="button second" href={dutyAddress(slug, dutyId, '/standing')}>
          {text.changeStanding}
        </a>
      </Actions>
    </StaffPage>
  )
}
