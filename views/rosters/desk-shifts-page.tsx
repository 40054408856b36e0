import type { ShiftAtDesk } from '../../sql/rosters/check-ins.ts'
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

/** A shift, and whether it is the hour to say that somebody is there. */
export type DeskShift = ShiftAtDesk & { readonly now: boolean }

interface DeskShiftsPageProps {
  visit: Visit
  staff: Staff
  /** 'YYYY-MM-DD' */
  day: string
  shifts: readonly DeskShift[]
  refused: Refused
}

const HowItStands = ({ visit, shift }: { visit: Visit; shift: DeskShift }) => {
  const { desk: text, presence } = textIn(visit.locale).volunteerHours
  const { assignmentId, name, named, state, checkedInAt, now } = shift
  if (state === 'absent') return <span class="tag lacks">{presence.wasAbsent}</span>
  if (checkedInAt) return <span class="tag meet">{presence.checkedIn(hourInWords(checkedInAt))}</span>
  if (state === 'worked') return <span class="tag meet">{presence.notCounted}</span>
  if (!now || !named) return <span />
  return (
    <form method="post" action={`/desk/shifts/${assignmentId}/presence`}>
      <Token visit={visit} />
      <button type="submit" class="second" aria-label={text.isOf(name ?? '')}>
        {text.is}
      </button>
    </form>
  )
}

/** Who stands at the posts of the park today, for the desk to say that they are there. */
export const DeskShiftsPage = ({ visit, staff, day, shifts, refused }: DeskShiftsPageProps) => {
  const { locale } = visit
  const text = textIn(locale).volunteerHours.desk
  return (
    <StaffPage {...{ visit, staff }} wing="desk" room="deskToday" step={text.step} wide>
      <Back href="/desk">{text.back}</Back>
      <h1>{text.heading(dayInWords(locale, day))}</h1>
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
              <li class="four" key={shift.assignmentId}>
                <b class="hour">{hourInWords(shift.starts)}</b>
                <p>
                  <strong>{shift.named ? shift.name : text.notNamed(shift.name ?? '')}</strong>
                </p>
                <p class="small">
                  {said(locale, shift.dutyZh, shift.dutyEn)}
                  <br />
                  <span class="soft">{hoursInWords(locale, shift.starts, shift.ends)}</span>
                </p>
                <HowItStands {...{ visit, shift }} />
              </li>
            ))}
          </ol>
        </>
      )}
    </StaffPage>
  )
}
