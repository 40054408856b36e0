import { beforeEach, expect, it } from 'vitest'
import { appointment } from '../../server/booking/api/told.ts'
import { cancelAppointment } from '../../server/booking/cancel-appointment.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import type { ProgramHolder } from '../../sql/booking/holders.ts'
import { partyOfReference } from '../../sql/booking/links.ts'
import { ownSide } from '../../sql/booking/own-side.ts'
import { appointmentShown, timeShown } from '../../sql/booking/shown.ts'
import { appointmentTold } from '../../sql/booking/told.ts'
import { calendarShown } from '../../sql/calendars/visitor-calendar.ts'
import { letterFacts } from '../../sql/messages/letter-facts.ts'
import { bookFirst } from '../setup/booking.ts'
import { movesIn } from '../setup/moving.ts'
import { openPark } from '../setup/park.ts'
import { holding } from './held.ts'

const { context, sql, setClock } = await openPark('2026-11-24T20:00')
await seedPark(sql, context.now())
const { move, nextDay } = movesIn(context)

beforeEach(() => setClock('2026-11-24T20:00'))

/** A session of two who have both answered. */
const bookTwo = async () => {
  const first = await bookFirst(context, 'joint-mediation')
  const [second] = await sql<[{ partyId: number; appointmentId: number; reference: string }]>`
    update party set consented_at = ${context.now()}, called = '另一方', reach_by = 'none'
    where appointment_id = ${first.appointmentId} and ordinal = 2 returning party_id, appointment_id, reference`
  return { first, second: { ...second, mine: holding(second) } }
}
type Second = Awaited<ReturnType<typeof bookTwo>>['second']

const asProgram = ({ mine }: Second) => mine as unknown as ProgramHolder

/** Everything that tells a party when its time is. */
const hoursOf = async ({ mine, partyId, reference }: Second) => {
  const [facts] = await letterFacts(sql, [partyId])
  const told = [
    await timeShown(sql, mine),
    await appointmentShown(sql, mine),
    await ownSide(sql, mine),
    await calendarShown(sql, mine),
    await appointmentTold(sql, asProgram({ mine } as Second)),
    facts,
  ].map(one => `${one?.starts.toISO()} ${one?.ends.toISO()}`)
  return [...told, (await partyOfReference(sql, reference))?.ends.toISO()]
}

it('of an appointment that was moved after a party withdrew, nothing tells that party another hour (R14, R17)', async () => {
  const { first, second } = await bookTwo()
  const before = await hoursOf(second)
  const arrives = first.starts.plus({ minutes: 15 })
  const ends = first.starts.plus({ minutes: first.service.minutes })
  expect(new Set(before)).toEqual(new Set([`${arrives.toISO()} ${ends.toISO()}`, ends.toISO()]))

  await cancelAppointment(context, second.mine, 0)
  await move(first, await nextDay(first))
  expect(await hoursOf(second)).toEqual(before)
})

it('whoever comes is told the end of the hour it was moved to', async () => {
  const { first, second } = await bookTwo()
  const starts = await nextDay(first)
  await move(first, starts)
  const ends = starts.plus({ minutes: first.service.minutes })
  expect(await hoursOf(second)).toContain(`${starts.plus({ minutes: 15 }).toISO()} ${ends.toISO()}`)
})

it('that the other party is there can be read from nothing: not as over, nor from how a move is refused (R14)', async () => {
  const { first, second } = await bookTwo()
  const told = async () => appointment(await appointmentTold(sql, asProgram(second)), context.now())
  const before = await told()
  const hour = first.starts.plus({ days: 1 })
  const refusal = () =>
    move({ ...first, ...second }, hour).then(
      () => null,
      error => error.rule,
    )
  setClock(first.starts.minus({ minutes: 60 }).toISO())
  const soon = await refusal()

  await sql`update party set arrived_at = ${context.now()} where party_id = ${first.partyId}`
  await sql`update appointment set state = 'arrived' where appointment_id = ${first.appointmentId}`
  expect([await told(), await refusal()]).toEqual([before, soon])
  expect(soon).toBe('too_late_to_change')
  setClock('2026-11-24T20:00')
  expect(await refusal()).toBe(soon)
  expect(await appointmentShown(sql, second.mine)).toMatchObject({ over: false, arrived: false })
})
