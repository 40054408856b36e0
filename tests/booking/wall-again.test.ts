import { readFileSync } from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import { keepWallAgain } from '../../jobs/keep-wall.ts'
import { answers, bookFirst } from '../setup/booking.ts'
import { openPark } from '../setup/park.ts'
import { at } from '../setup/small-park.ts'
import { layTwoLawyers, mail } from './two-lawyers.ts'

const park = await openPark('2026-12-01T08:00')
const { context, sql, setClock } = park
const { wants, lawyer, lawyersOf, claimedBy, takesPlace } = await layTwoLawyers(park)

beforeEach(async () => {
  setClock('2026-12-01T08:00')
  await sql`alter table volunteer_minutes disable trigger history_is_only_added_to`
  await sql`truncate appointment, reservation, message, conflict, volunteer_minutes cascade`
  await sql`alter table volunteer_minutes enable trigger history_is_only_added_to`
})

const books = async (name: string, starts: string, named: string | null = null) => {
  const { appointmentId } = await bookFirst(context, 'advice', {
    starts: at(starts),
    answers: { ...answers, ...wants, reach: mail(name), otherSide: named && `${named}@example.org` },
  })
  return appointmentId
}

const waits = async () =>
  (await sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)
    .count > 0

/** He books, and has read the wall when hers is held: his is written after the wall was kept in what stood. */
const booksMeanwhile = async () => {
  const hers = await books('wife', '2026-12-02 09:00', 'husband')
  let his = Promise.resolve(0)
  await sql.begin(async other => {
    await other`lock table other_side in share mode`
    his = books('husband', '2026-12-04 09:00')
    await expect.poll(waits).toBe(true)
    await takesPlace(hers)
  })
  return his
}

it('whoever booked while a lawyer met the other side is left an empty seat, and nobody is told (R19a)', async () => {
  const his = await booksMeanwhile()
  expect(await lawyersOf(his)).toEqual([lawyer])
  const messages = await sql`select * from message order by message_id`

  // The house stood still meanwhile.
  setClock('2026-12-03T12:00')
  await keepWallAgain(context)

  expect(await lawyersOf(his)).toEqual([null])
  expect(await claimedBy(his)).toContain(lawyer)
  expect(await sql`select * from message order by message_id`).toEqual(messages)
})

it('the wall that is kept again changes nothing more', async () => {
  const his = await booksMeanwhile()
  await keepWallAgain(context)
  const rows = () => sql`
    select sequence, changed_at, (select count(*)::int from audit_entry) as entries
    from appointment where appointment_id = ${his}`
  const once = await rows()

  setClock('2026-12-02T12:00')
  await keepWallAgain(context)

  expect(await rows()).toEqual(once)
})

it('a contact that no key opens keeps no session from being completed, and the wall from no other', async () => {
  const hers = await books('wife', '2026-12-02 09:00', 'husband')
  const unreadable = await books('somebody', '2026-12-03 09:00')
  const his = await books('husband', '2026-12-04 09:00')
  await sql`update party set contact_sealed = '\\x000900' where appointment_id = ${unreadable}`

  await takesPlace(hers)

  expect(await lawyersOf(his)).toEqual([null])
  expect(await lawyersOf(unreadable)).toEqual([lawyer])
  const [fault] = readFileSync(park.log, 'utf8')
    .split('\n')
    .filter(line => line.includes('"msg":"fault"'))
  expect(fault).toContain(`"appointmentId":${unreadable}`)
  expect(fault).not.toContain('example.org')
})
