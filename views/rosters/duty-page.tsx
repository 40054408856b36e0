import type { DutyShown } from '../../sql/rosters/duties.ts'
import type { Pattern } from '../../sql/rosters/patterns.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { dutyAddress, rostersAddress } from './addresses.ts'
import { DutyWeek } from './duty-week.tsx'

interface DutyPageProps {
  visit: Visit
  staff: Staff
  slug: string
  duty: DutyShown
  patterns: readonly Pattern[]
  /** 'YYYY-MM-DD' */
  today: string
}

/** A duty: where it stands, who holds it together, and its week. */
export const DutyPage = ({ visit, staff, slug, duty, patterns, today }: DutyPageProps) => {
  const { locale } = visit
  const text = textIn(locale).duties
  const { dutyId, nameZh, nameEn, placeZh, placeEn, roomZh, roomEn, purpose, endedOn } = duty
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.duties}>
      <Back href={rostersAddress(slug)}>{text.toDuties}</Back>
      <h1>{said(locale, nameZh, nameEn)}</h1>
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
      <h2>{text.weekStep}</h2>
      <DutyWeek {...{ visit, patterns, today }} />
      <Actions>
        <a class="button second" href={dutyAddress(slug, dutyId, '/week')}>
          {text.changeWeek}
        </a>
      </Actions>
    </StaffPage>
  )
}
