import type { StateDay } from '../../sql/availability/state-days.ts'
import type { YearShown } from '../../sql/availability/years.ts'
import { Errors } from '../kit/errors.tsx'
import type { FormState } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import { Actions, Empty, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dateInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { StateCalendar } from './state-calendar.tsx'
import { StateDayForm } from './state-day-form.tsx'
import { StateHolidays } from './state-holidays.tsx'
import { yearAddress } from './state-year.ts'

interface StateDaysPageProps {
  visit: Visit
  staff: Staff
  present: YearShown
  days: readonly StateDay[]
  /** Of one day. */
  form: FormState
  refused: Refused
}

type Shown = Pick<StateDaysPageProps, 'visit' | 'present'>

/** The one button that opens a year, or shuts it again. */
const Turn = ({ visit, present, to }: Shown & { to: 'confirmation' | 'reopening' }) => {
  const text = textIn(visit.locale).stateDays
  return (
    <form method="post" action={`${yearAddress(present.year)}/${to}`}>
      <Token visit={visit} />
      <input type="hidden" name="version" value={present.version} />
      <Actions>
        {to === 'confirmation' ? (
          <button type="submit">{text.confirm(present.year)}</button>
        ) : (
          <button type="submit" class="plain small">
            {text.reopen}
          </button>
        )}
      </Actions>
    </form>
  )
}

const Standing = ({ visit, present, known }: Shown & { known: boolean }) => {
  const text = textIn(visit.locale).stateDays
  const { year, confirmedAt } = present
  if (confirmedAt)
    return (
      <>
        <Note tone="done" icon="check">
          <p>{text.confirmed(year, dateInWords(visit.locale, confirmedAt))}</p>
        </Note>
        <Turn {...{ visit, present }} to="reopening" />
      </>
    )
  return (
    <>
      <Note tone="waits" icon="alert">
        <p>{text.unconfirmed(year)}</p>
        {known && <p>{text.lookFirst}</p>}
      </Note>
      {known && <Turn {...{ visit, present }} to="confirmation" />}
    </>
  )
}

/** A year of the State's calendar (R5, R6): its holidays and make-up workdays, whether it is confirmed, and each day to be edited. */
export const StateDaysPage = ({ visit, staff, present, days, form, refused }: StateDaysPageProps) => {
  const text = textIn(visit.locale).stateDays
  const { year } = present
  const read = `${yearAddress(year)}/import`
  return (
    <StaffPage {...{ visit, staff }} wing="park" room="days" step={text.step} wide>
      <h1>{text.heading(year)}</h1>
      <nav class="pages" aria-label={text.otherYear}>
        <A href={yearAddress(year - 1)}>
          <Icon name="before" />
          {text.year(year - 1)}
        </A>
        <A href={read}>{text.import}</A>
        <A href={yearAddress(year + 1)}>
          {text.year(year + 1)}
          <Icon name="next" />
        </A>
      </nav>
      <Errors {...{ visit, form }} labels={text.labels} />
      <RefusedNote {...{ visit, refused }} />
      <Standing {...{ visit, present }} known={days.length > 0} />
      {days.length === 0 ? (
        <Empty heading={text.none(year)}>
          <p>{text.noneNext}</p>
          <p>
            <a class="button" href={read}>
              {text.import}
            </a>
          </p>
        </Empty>
      ) : (
        <div class="with-list">
          <section>
            <h2>{text.holidays}</h2>
            <StateHolidays {...{ visit, days }} />
          </section>
          <StateCalendar {...{ visit, year, days }} leads />
        </div>
      )}
      <h2>{text.oneDay}</h2>
      <StateDayForm {...{ visit, form, refused, present }} />
    </StaffPage>
  )
}
