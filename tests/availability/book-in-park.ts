import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Answers } from '../../server/booking/answers.ts'
import { book } from '../../server/booking/book.ts'
import type { Context } from '../../server/context.ts'
import { Refusal } from '../../server/refusal.ts'
import { servicesOfCodes } from '../../sql/booking/services.ts'
import { answers } from '../setup/booking.ts'
import { between, oracle } from './oracle.ts'
import type { Stands } from './oracle-mending.ts'
import { instantsOf } from './park-words.ts'
import type { PlainPark } from './plain-park.ts'

const anyReach: fc.Arbitrary<Answers['reach']> = fc.constantFrom(
  { by: 'none' },
  { by: 'email', contact: 'xiao@example.org' },
  { by: 'sms', contact: '+8613800000000', telephoneOf: null },
)
const anySafe: fc.Arbitrary<Answers['safeHours']> = fc.constantFrom(
  null,
  { weekdays: { from: '18:00', to: '20:00' }, weekends: 'never' },
  { weekdays: { from: '09:00', to: '11:30' }, weekends: { from: '09:00', to: '12:00' } },
)

/** Whom to book: for which service, from which minute on, to be told how. */
export const anyWishes = fc.array(
  fc.record({ service: fc.nat(), start: fc.nat(2880), reach: anyReach, safe: anySafe }),
  { minLength: 3, maxLength: 5, size: 'max' },
)
type Wishes = typeof anyWishes extends fc.Arbitrary<infer T> ? T : never

/** Books what can be had, by the product's own verb. */
const bookWish = async (context: Context, park: PlainPark, wish: Wishes[0]) => {
  const service = park.services[wish.service % park.services.length]
  if (!service) return []
  const { isOpen } = oracle(park)
  const from = Math.ceil(park.now) + wish.start
  const start = between(from, from + 1440).find(minute => isOpen(service, minute))
  if (start === undefined) return []
  const [shown] = await servicesOfCodes(context.sql, [`s${service.id}`])
  if (!shown) return []
  const booked = await book(context, {
    ...{ service: shown, starts: instantsOf(park).instant(start), bookingKey: randomUUID(), through: 'web' },
    answers: { ...answers, reach: wish.reach, safeHours: wish.reach.by === 'none' ? null : wish.safe },
  }).catch(error => {
    if (error instanceof Refusal && error.rule === 'slot_is_taken') return null
    throw error
  })
  return booked ? [{ appointmentId: booked.appointmentId, service: service.id, start }] : []
}

/** What stands of the appointments booked, with all that each claims. */
export const readClaims = async (
  { sql }: Context,
  park: PlainPark,
  booked: readonly Omit<Stands, 'claims'>[],
): Promise<Stands[]> => {
  const { minute } = instantsOf(park)
  const rows = await sql`
    select appointment_id, reservation_id, resource_id, within, lower(during) as starts, upper(during) as ends
    from reservation where appointment_id = any(${booked.map(one => one.appointmentId)}::bigint[])`
  return booked
    .map(one => ({
      ...one,
      claims: rows
        .filter(({ appointmentId }) => appointmentId === one.appointmentId)
        .map(({ reservationId: id, resourceId: resource, within, starts, ends }) => ({
          ...{ id, resource, within, assignment: null },
          during: { from: minute(starts), to: minute(ends) },
        })),
    }))
    .filter(({ claims }) => claims.length > 0)
}

export const bookWishes = async (context: Context, park: PlainPark, wishes: Wishes): Promise<Stands[]> => {
  const booked: Omit<Stands, 'claims'>[] = []
  for (const wish of wishes) booked.push(...(await bookWish(context, park, wish)))
  return readClaims(context, park, booked)
}
