import type { ShiftOfOne } from '../../sql/rosters/own-offers.ts'
import { MonthTables } from '../availability/month-tables.tsx'
import { Actions, Empty } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { partOfDay } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { ShiftLine } from './offer-list.tsx'
import { ShiftTabs } from './shift-tabs.tsx'

interface ShiftsPageProps {
  visit: Visit
  staff: Staff
  which: 'next' | 'done'
  shifts: readonly ShiftOfOne[]
  /** Every day of the months in which there are any, 'YYYY-MM-DD'. */
  days: readonly string[]
  /** Where what is older is, and what is newer; null: there is none. */
  earlier: string | null
  later: string | null
}

const Months = ({ visit, shifts, days }: Pick<ShiftsPageProps, 'visit' | 'shifts' | 'days'>) => {
  const { shifts: text, hours } = textIn(visit.locale)
  return (
    <MonthTables
      {...{ visit, days }}
      cell={day => {
        const ofDay = shifts.filter(({ starts }) => starts.toISODate() === day)
        const shift = ofDay.find(({ waits }) => waits) ?? ofDay[0]
        const number = Number(day.slice(-2))
        if (!shift) return <span>{number}</span>
        const waits = shift.waits && shift.state === 'offered'
        return (
          <a href={waits ? '/me/offers' : `#shift${shift.assignmentId}`}>
            {number}
            <small>{waits ? text.waits : hours.parts[partOfDay(shift.starts)]}</small>
          </a>
        )
      }}
    />
  )
}

const Row = ({ visit, shift }: { visit: Visit; shift: ShiftOfOne }) => {
  const { shifts: text, swaps } = textIn(visit.locale)
  const waits = shift.waits && shift.state === 'offered'
  return (
    <li class="leafed" id={`shift${shift.assignmentId}`}>
      <ShiftLine {...{ visit, shift }} />
      <p>
        <span class={waits ? 'tag waits' : shift.swapping ? 'tag quiet' : 'tag'}>
          {shift.swapping ? swaps.going : text.states[shift.state]}
        </span>{' '}
        {waits && <a href="/me/offers">{text.answer}</a>}
        {shift.givable && (
          <a href={`/me/shifts/${shift.assignmentId}/swap`}>{shift.swapping ? swaps.look : swaps.step}</a>
        )}
      </p>
    </li>
  )
}

/** A volunteer's shifts: what comes, with a month at a glance, or what is over. */
export const ShiftsPage = ({ visit, staff, which, shifts, days, earlier, later }: ShiftsPageProps) => {
  const text = textIn(visit.locale).shifts
  return (
    <StaffPage {...{ visit, staff }} wing="own" room="shifts" step={text.step}>
      <h1>{text.heading}</h1>
      <ShiftTabs visit={visit} tab={which} />
      {shifts.length === 0 ? (
        <Empty heading={which === 'next' ? text.none : text.noneDone}>
          {which === 'next' && <p>{text.noneLead}</p>}
          {which === 'next' && (
            <Actions>
              <a class="button" href="/me/availability">
                {text.availability}
              </a>
            </Actions>
          )}
        </Empty>
      ) : (
        <ul class="rows">
          {shifts.map(shift => (
            <Row key={shift.assignmentId} {...{ visit, shift }} />
          ))}
        </ul>
      )}
      {(earlier ?? later) !== null && (
        <nav class="pages" aria-label={text.pages}>
          {later !== null && <a href={later}>{text.later}</a>}
          {earlier !== null && <a href={earlier}>{text.earlier}</a>}
        </nav>
      )}
      {which === 'next' && <Months {...{ visit, shifts, days }} />}
    </StaffPage>
  )
}
