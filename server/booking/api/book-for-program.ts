import { appointmentOfForm } from '../../../sql/booking/appointments.ts'
import { countOne } from '../../../sql/booking/counters.ts'
import type { Context } from '../../context.ts'
import { sha256 } from '../../keys/digest.ts'
import { Refusal } from '../../refusal.ts'
import { type Booked, type Booking, book } from '../book.ts'
import { linkKey, programKey } from '../link-key.ts'
import { Problem } from './problem.ts'
import { type BookedTold, slot } from './told.ts'

/** How often an hour the same Idempotency-Key is answered again. */
const REPEATS = 10

/** Of every party when it is written. What was answered once is answered again, also when its keys were made anew since. */
const FIRST_EPOCH = 1

/**
 * The booking key of an Idempotency-Key, in a space apart from that of the forms, so that no uuid of a form is one of a program: a
 * UUID of version 8 (RFC 9562 §5.8) that nobody can go back from.
 */
export const bookingKeyOf = (idempotencyKey: string): string => {
  const hex = sha256(`Idempotency-Key ${idempotencyKey}`).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * Lets a request pass that comes again within a day. Its answer holds keys, and whoever knows the Idempotency-Key of somebody else
 * could try out passcodes until the content is the same: repeats are counted before they are compared, ten an hour.
 * @throws Refusal the_same_form_is_one_appointment after a day
 * @throws Problem too_many
 */
const admitAgain = async ({ sql, now }: Context, bookingKey: string) => {
  const before = await appointmentOfForm(sql, bookingKey)
  if (!before) return
  const at = now()
  if (before.bookedAt.plus({ days: 1 }) <= at) throw new Refusal('the_same_form_is_one_appointment')
  const repeats = await countOne(sql, `repeated/${bookingKey}`, at.startOf('hour'))
  if (repeats > REPEATS) throw new Problem('too_many', {}, 3600 - at.minute * 60 - at.second)
}

const told = (
  { keys, config }: Context,
  { appointmentId, partyId, reference }: Booked,
  { starts, service }: Booking,
): BookedTold => {
  const link = { appointmentId, partyId, linkEpoch: FIRST_EPOCH }
  return {
    reference,
    ...slot(starts, service.minutes),
    key: programKey(keys, link),
    manage: `${config.publicUrl.origin}/a/${reference}?k=${linkKey(keys, link)}`,
  }
}

/**
 * Books for a program, and tells it what opens the appointment. The same content under the same Idempotency-Key within a day is
 * answered the same, whoever sends it: the content holds the contact and the passcode, which only its sender knows.
 * @throws Refusal slot_is_taken, the_same_form_is_one_appointment as book does
 * @throws Problem too_many when it is sent again too often
 */
export const bookForProgram = async (
  context: Context,
  idempotencyKey: string,
  wanted: Pick<Booking, 'service' | 'starts' | 'answers'>,
): Promise<BookedTold> => {
  const bookingKey = bookingKeyOf(idempotencyKey)
  await admitAgain(context, bookingKey)
  const booking = { ...wanted, bookingKey, through: 'api' } as const
  return told(context, await book(context, booking), booking)
}
