import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords, When } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { shiftAddress } from './addresses.ts'
import type { CancellingShown, RosterShift } from './shift.ts'

interface ShiftCancellingPageProps {
  visit: Visit
  staff: Staff
  slug: string
  roster: RosterShown
  shift: RosterShift
  cancelling: CancellingShown
  refused: Refused
}

type TellsProps = Pick<ShiftCancellingPageProps, 'visit' | 'cancelling'>

/** Whom it tells, whom the reader tells, and what becomes of appointments. */
const Tells = ({ visit: { locale }, cancelling: { told, unreached, firms, guests } }: TellsProps) => {
  const text = textIn(locale).rosterShifts
  return (
    <>
      <ul class="facts">
        <li>{told.length > 0 ? text.tells(told) : text.tellsNobody}</li>
        <li>{text.frees}</li>
        {guests.length === 0 && <li>{text.noGuests}</li>}
      </ul>
      {guests.length > 0 && (
        <section class="sheet slip waits">
          <p>{text.guests(guests.length)}</p>
          <ul class="facts">
            {guests.map(({ appointmentId, starts, ends }) => (
              <li key={appointmentId}>
                {dayInWords(locale, starts)} {hoursInWords(locale, starts, ends)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(unreached.length > 0 || firms.length > 0) && (
        <Note tone="waits" icon="alert">
          {unreached.length > 0 && <p>{text.unreached(unreached)}</p>}
          {firms.length > 0 && <p>{text.firms(firms)}</p>}
        </Note>
      )}
    </>
  )
}

/** What calling a shift off does, before it does it. */
export const ShiftCancellingPage = (props: ShiftCancellingPageProps) => {
  const { visit, staff, slug, roster, shift, cancelling, refused } = props
  const text = textIn(visit.locale).rosterShifts
  const address = shiftAddress(slug, roster.rosterId, shift.shiftId)
  const draft = roster.state === 'draft'
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.cancelStep}>
      <Back href={address}>{said(visit.locale, roster.dutyZh, roster.dutyEn)}</Back>
      <h1>{text.heading}</h1>
      <When visit={visit} starts={shift.starts} ends={shift.ends} />
      <RefusedNote {...{ visit, refused }} />
      {shift.cancelled || shift.begun ? (
        <p class="lead">{shift.cancelled ? text.cancelled : text.begun}</p>
      ) : (
        <form method="post" action={`${address}/cancellation`}>
          <Token visit={visit} />
          <input type="hidden" name="version" value={roster.version} />
          {draft ? <p class="lead">{text.inDraft}</p> : <Tells {...{ visit, cancelling }} />}
          <Actions>
            <button type="submit" class="danger">
              {draft ? text.remove : text.cancel}
            </button>
            <a class="button plain" href={address}>
              {text.back}
            </a>
          </Actions>
        </form>
      )}
    </StaffPage>
  )
}
