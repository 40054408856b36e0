import type { DateTime } from 'luxon'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { pick } from '../../sql/availability/pick.ts'
import { appointmentOfForm, insertAppointment } from '../../sql/booking/appointments.ts'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { insertOtherSide } from '../../sql/booking/wall.ts'
import { brokenConstraint } from '../../sql/connect.ts'
import { takeSlot } from '../availability/take-slot.ts'
import type { Context } from '../context.ts'
import { digest, isDigest } from '../keys/digest.ts'
import { announce } from '../messages/announce.ts'
import { tellOfBooking } from '../messages/tell-robots.ts'
import { Refusal } from '../refusal.ts'
import type { Answers } from './answers.ts'
import type { Together } from './coming.ts'
import { openSecond } from './open-second.ts'
import { languageOf, writeServing } from './serving.ts'
import { knownFrom, wallsOf } from './wall.ts'
import { openParty, writeParty } from './write-party.ts'

export interface Booking {
  readonly service: ServiceShown
  readonly starts: DateTime
  readonly answers: Answers
  /** Two come, and what this one answered of R15; null: one comes alone. Without, nobody was asked: as good as unsaid. */
  readonly together?: Together | null
  /** A uuid: of the form, or the Idempotency-Key. */
  readonly bookingKey: string
  readonly through: 'web' | 'api' | 'desk' | 'phone' | 'referral'
  /** With those who serve this appointment, and nobody else (R18). */
  readonly sameAs?: number | undefined
  /** Of whoever books it for somebody, and who referred them: an office, not a person. */
  readonly staff?: { readonly accountId: number; readonly referredBy: string | null }
}

export interface Booked {
  readonly appointmentId: number
  readonly partyId: number
  readonly reference: string
}

/** What the same form booked before, if it did. @throws Refusal when it asks for something else this time (R11). */
const bookedBefore = async (
  { sql, keys }: Context,
  bookingKey: string,
  content: string,
): Promise<Booked | null> => {
  const before = await appointmentOfForm(sql, bookingKey)
  if (!before) return null
  if (!isDigest(before.bookingDigest, keys, 'form', 'content', content))
    throw new Refusal('the_same_form_is_one_appointment')
  const { appointmentId, partyId, reference } = before
  return { appointmentId, partyId, reference }
}

/** Who comes to it, where nobody has said so: what was not asked of two is as good as unsaid (R15). */
const comingTo = ({ partiesLeast }: ServiceShown): Together | null =>
  partiesLeast === 2 ? { ease: null } : null

/** Takes the start and writes all that belongs to it; null when it is not to be had. */
const bookAnew = (
  context: Context,
  { service, starts, answers, together = null, sameAs, staff, ...form }: Booking,
  bookingDigest: Buffer,
) => {
  const { serviceId } = service
  const at = context.now()
  const language = languageOf(answers.prepare)
  const known = knownFrom(context.keys, answers, together !== null)
  return takeSlot(context.sql, {
    look: sql => pick(sql, { serviceId, now: at, starts, language, sameAs }),
    wall: { keepsAway: async sql => (await wallsOf(sql, [known]))[0] ?? new Set(), orNobody: true },
    write: async (sql, { during }, chosen) => {
      const appointmentId = await insertAppointment(sql, {
        ...{ serviceId, during, at, bookingDigest, ...form },
        referredBy: staff?.referredBy ?? null,
      })
      const party = await openParty(sql, { appointmentId, ordinal: 1, arrivesAt: starts })
      await writeParty(sql, context, party, { answers, at })
      if (together) await openSecond(sql, context, { appointmentId, starts, party, ease: together.ease, at })
      await writeServing(sql, appointmentId, chosen)
      await insertOtherSide(sql, appointmentId, known.named)
      await announce(sql, context, { kind: 'appointment_booked', partyId: party.partyId, at })
      await tellOfBooking(sql, appointmentId, at)
      const actor = staff ? `account/${staff.accountId}` : `party/${party.partyId}`
      const about = `appointment/${appointmentId}`
      await insertAuditEntry(sql, { at, actor, verb: 'appointment.book', about })
      return appointmentId
    },
  })
}

/**
 * Books a start of a service for one party; of a session of two, the other party's place stays open (R14).
 * The same form again gives the same appointment (R11), whether it comes later or at the same moment.
 * @throws Refusal slot_is_taken when the start is not to be had, or not any more (R12)
 * @throws Refusal the_same_form_is_one_appointment when the form was used for something else before
 */
export const book = async (context: Context, booking: Booking): Promise<Booked> => {
  const { service, starts, answers, bookingKey, through } = booking
  const together = booking.together === undefined ? comingTo(service) : booking.together
  // A form goes on in its other language and is the same form; a program that sends another language sends something else.
  const said = { ...answers, locale: through === 'web' ? null : answers.locale }
  const content = JSON.stringify([
    service.serviceId,
    starts.toMillis(),
    said,
    ...(together ? [together] : []),
  ])
  const before = await bookedBefore(context, bookingKey, content)
  if (before) return before
  const bookingDigest = digest(context.keys, 'form', 'content', content)
  await bookAnew(context, { ...booking, together }, bookingDigest).catch(error => {
    if (brokenConstraint(error) !== 'the_same_form_is_one_appointment') throw error
  })
  const booked = await bookedBefore(context, bookingKey, content)
  if (!booked) throw new Refusal('slot_is_taken')
  return booked
}
