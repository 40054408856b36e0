import type { PastShift, RosterNamed } from '../../sql/rosters/settling.ts'
import { HintAndFault } from '../kit/fault.tsx'
import { type FormState, untouched } from '../kit/form.ts'
import { Leaf } from '../kit/leaf.tsx'
import { Back } from '../kit/link.tsx'
import { Empty } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hourInWords, hoursInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'
import { presenceAddress } from './hours-addresses.ts'
import { FaultsAbove, faultsAt, minutesField } from './presence-faults.tsx'

/** A shift that is over, as much of it as there is to propose, and whether it is still to be said who came. */
export type PastShiftShown = PastShift & { readonly proposed: number; readonly open: boolean }

interface PresencePageProps {
  visit: Visit
  staff: Staff
  slug: string
  roster: RosterNamed
  shifts: readonly PastShiftShown[]
  /** Of which shift something was typed, and what. */
  typed: { readonly assignmentId: number; readonly form: FormState } | null
  refused: Refused
}

type OneProps = Pick<PresencePageProps, 'visit' | 'slug' | 'roster' | 'typed'> & { shift: PastShiftShown }

/** Came, in so many minutes, or did not come. */
const Settle = ({ visit, slug, roster, shift, typed }: OneProps) => {
  const text = textIn(visit.locale).volunteerHours.presence
  const { assignmentId, name, starts, proposed } = shift
  const form = typed?.assignmentId === assignmentId ? typed.form : untouched
  const at = (of: 'presence' | 'absence') => `${presenceAddress(slug, roster.rosterId, of)}/${assignmentId}`
  const id = minutesField(assignmentId)
  const day = dayInWords(visit.locale, starts)
  const label = text.minutesOf(name, day)
  const fault = form.faults.minutes
  const beside = { visit, name: id, label, form: faultsAt(id, form) }
  return (
    <form method="post" action={at('presence')} class="presses" novalidate>
      <Token visit={visit} />
      <HintAndFault {...beside} />
      <label class="small" for={id}>
        {text.minutes}
      </label>
      <input
        {...{ id, name: 'minutes', type: 'text', inputmode: 'numeric', maxlength: 4, class: 'minutes' }}
        value={form.typed.minutes?.[0] ?? String(proposed)}
        aria-label={label}
        aria-describedby={fault ? `${id}-error` : undefined}
        aria-invalid={fault ? true : undefined}
      />
      <button type="submit" class="second" aria-label={text.workedOf(name, day)}>
        {text.worked}
      </button>
      <button type="submit" class="plain" formaction={at('absence')} aria-label={text.absentOf(name, day)}>
        {text.absent}
      </button>
    </form>
  )
}

const One = (props: OneProps) => {
  const { visit, shift } = props
  const { presence: text } = textIn(visit.locale).volunteerHours
  const { state, minutes, checkedInAt, starts, ends, open } = shift
  const came = minutes === null ? text.notCounted : text.counted(minutes)
  return (
    <li class="leafed" id={`a-${shift.assignmentId}`}>
      <Leaf visit={visit} day={starts} />
      <div>
        <p>
          <strong>{shift.name}</strong>
          <br />
          <small class="soft">
            {hoursInWords(visit.locale, starts, ends)}{' '}
            {checkedInAt ? text.checkedIn(hourInWords(checkedInAt)) : text.notCheckedIn}
          </small>
        </p>
        {open && <Settle {...props} />}
      </div>
      {!open && (
        <span class={state === 'worked' ? 'tag meet' : 'tag lacks'}>
          {state === 'worked' ? came : text.wasAbsent}
        </span>
      )}
    </li>
  )
}

/** The shifts of a roster that are over: who came, and for how long. */
export const PresencePage = (props: PresencePageProps) => {
  const { visit, staff, slug, roster, shifts, refused } = props
  const { volunteerHours, rosters } = textIn(visit.locale)
  const text = volunteerHours.presence
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step} wide>
      <Back href={rosterAddress(slug, roster.rosterId)}>{rosters.toRoster}</Back>
      <h1>{text.heading(said(visit.locale, roster.nameZh, roster.nameEn))}</h1>
      <FaultsAbove {...props} />
      <RefusedNote {...{ visit, refused }} />
      {shifts.length === 0 ? (
        <Empty heading={text.none}>
          <p>{text.noneNext}</p>
        </Empty>
      ) : (
        <>
          <p class="lead">{text.lead}</p>
          <ol class="rows">
            {shifts.map(shift => (
              <One key={shift.assignmentId} {...props} shift={shift} />
            ))}
          </ol>
        </>
      )}
    </StaffPage>
  )
}
