import type { DateTime } from 'luxon'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { doneWith, rungTo, toldTo } from '../../sql/audit/timeline.ts'
import {
  type AppointmentOfOwn,
  appointmentOfOwn,
  contactsOfOwn,
  type PartyOfOwn,
  partiesOfAppointment,
} from '../../sql/booking/appointment-of-own.ts'
import type { PartyShown, StaffSteps } from '../../views/booking/party-sheet.tsx'
import { looksAt } from '../audit/looks.ts'
import type { Context } from '../context.ts'
import { contactShown } from './open-contact.ts'
import { isMovable, tickable } from './staff-rules.ts'

/** The steps that a coordinator may take with the whole of it now (domain.md §7); the verbs decide once more. */
const stepsOf = ({ state, starts, ends, held }: AppointmentOfOwn, now: DateTime): StaffSteps => {
  const begun = starts <= now
  return {
    ...tickable(state, begun),
    move: isMovable({ state, heldToCancel: held }),
    reassign: (state === 'booked' || state === 'arrived') && now < ends,
    callOff: (state === 'booked' || state === 'arrived') && !begun,
  }
}

const partySteps = (
  { state }: AppointmentOfOwn,
  { arrives, arrivedAt, withdrawn, reached, answered, erased }: PartyOfOwn,
  now: DateTime,
) => ({
  arrive:
    (state === 'booked' || state === 'arrived') && !withdrawn && !arrivedAt && arrives.hasSame(now, 'day'),
  leave: state === 'arrived' && arrivedAt !== null && !withdrawn,
  resend: state === 'booked' && !withdrawn && answered && reached && !erased,
})

/** The parties, each with its contact where this account's look is in the audit. */
const shownParties = async (
  context: Context,
  { accountId, organisation }: Coordinator,
  {
    appointment,
    parties,
  }: { readonly appointment: AppointmentOfOwn; readonly parties: readonly PartyOfOwn[] },
): Promise<PartyShown[]> => {
  const partyIds = parties.map(({ partyId }) => partyId)
  const looked = await looksAt(context, { accountId, verb: 'contact.read', partyIds })
  const contacts = new Map(
    (await contactsOfOwn(context.sql, organisation, looked)).map(contact => [contact.partyId, contact]),
  )
  return parties.map(party => {
    return {
      ...party,
      steps: partySteps(appointment, party, context.now()),
      contact: contactShown(context, contacts.get(party.partyId)),
    }
  })
}

/** Everything that a coordinator is shown of an appointment of the own organisation (R60); null for any other, and for none. */
export const readAppointment = async (context: Context, who: Coordinator, appointmentId: number) => {
  const { sql, now } = context
  const { organisation } = who
  const appointment = await appointmentOfOwn(sql, organisation, appointmentId)
  if (!appointment) return null
  const parties = await partiesOfAppointment(sql, organisation, appointmentId)
  const of = { appointmentId, partyIds: parties.map(({ partyId }) => partyId) }
  const [done, told, rung] = await Promise.all([
    doneWith(sql, organisation, of),
    toldTo(sql, organisation, of),
    rungTo(sql, organisation, of),
  ])
  return {
    appointment,
    parties: await shownParties(context, who, { appointment, parties }),
    steps: stepsOf(appointment, now()),
    timeline: { done, told, rung },
  }
}

/** What the pages of one appointment are made of. */
export type AppointmentRead = NonNullable<Awaited<ReturnType<typeof readAppointment>>>
