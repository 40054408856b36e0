import { beforeEach, expect, it } from 'vitest'
import { claiming } from '../../server/availability/claiming.ts'
import { takeSlot } from '../../server/availability/take-slot.ts'
import { handOver } from '../../server/rosters/hand-over.ts'
import { pick } from '../../sql/availability/pick.ts'
import { toMend } from '../../sql/availability/to-mend.ts'
import { insertRooms, insertWorkers } from '../../sql/booking/serving.ts'
import { lockAssignments } from '../../sql/rosters/assignments.ts'
import { openPark } from '../setup/park.ts'
import { addAppointment, addPerson, addShift, at, laySmallPark } from '../setup/small-park.ts'

const { sql, context } = await openPark('2026-11-25T09:00')
const MORNING = '[2026-12-02 09:00+08,2026-12-02 11:00+08)'
let park: Awaited<ReturnType<typeof laySmallPark>>
let other: number

/** Advice is fed by a duty whose shift the lawyer holds; another lawyer, who may serve it too, is free. */
beforeEach(async () => {
  park = await laySmallPark(sql)
  other = await addPerson(sql, '王律师', 'lawyer')
  const { dutyId } = await addShift(sql, [park.lawyer], MORNING)
  await sql`update service set fed_by_duty = ${dutyId} where service_id = ${park.advice}`
  await sql`insert into service_worker (service_id, person_id) values (${park.advice}, ${other})`
})

const held = async () =>
  (
    await sql<{ assignmentId: number }[]>`
      select assignment_id from assignment where state in ('accepted', 'offered')`
  ).map(({ assignmentId }) => assignmentId)

const books = (time: string) =>
  takeSlot(sql, {
    look: sql => pick(sql, { serviceId: park.advice, now: context.now(), starts: at(`2026-12-02 ${time}`) }),
    write: async (sql, { during }, chosen) => {
      const appointmentId = await addAppointment(sql, park.advice, during)
      const people = chosen.filter(({ kind }) => kind === 'person')
      await insertWorkers(sql, appointmentId, people)
      const rooms = chosen.filter(({ kind }) => kind === 'room')
      await insertRooms(sql, appointmentId, rooms)
      return appointmentId
    },
  })

const handsOver = (personId: number) =>
  claiming(sql, async sql => {
    const [given] = await lockAssignments(sql, await held())
    if (!given) throw new Error('nobody holds it')
    const taking = { personId, state: 'accepted', answerBy: null, filledInBy: null } as const
    return handOver(sql, [{ given, taking }], { because: 'swap', at: context.now(), actor: 'account/1' })
  })

const serving = async () =>
  sql`select appointment_id, person_id from appointment_worker order by appointment_id`
const toMendNow = async () =>
  (await toMend(sql, { of: 'every organisation', from: context.now() })).map(
    ({ appointmentId, reasons: [reason] }) => [appointmentId, reason?.why],
  )
/** Whose attention is claimed by whom, and whether inside a shift of theirs. */
const attention = () => sql`
  select inside.appointment_id, inside.resource_id, inside.resource_id = shift.resource_id as own
  from reservation inside join reservation shift on shift.reservation_id = inside.within order by 1`

it('what was booked inside goes with a shift that changes hands, to whoever may serve it (R9)', async () => {
  const appointmentId = await books('09:30')

  const done = await handsOver(other)

  expect(done).toMatchObject({ went: [appointmentId], left: [] })
  expect(await serving()).toEqual([{ appointmentId, personId: other }])
  expect(await attention()).toEqual([{ appointmentId, resourceId: other, own: true }])
  expect(await toMendNow()).toEqual([])
  expect(await sql`select state, withdrawn_because from assignment order by assignment_id`).toEqual([
    { state: 'withdrawn', withdrawnBecause: 'swap' },
    { state: 'accepted', withdrawnBecause: null },
  ])
})

it('what whoever comes may not serve, or knows of, keeps its worker and is to be mended', async () => {
  const [known, alone] = [await books('09:30'), await books('10:00')]
  await sql`insert into known_by (appointment_id, person_id, said_at) values (${known}, ${other}, '2026-11-25')`

  expect(await handsOver(other)).toMatchObject({ went: [alone], left: [known] })

  expect(await serving()).toEqual([
    { appointmentId: known, personId: park.lawyer },
    { appointmentId: alone, personId: other },
  ])
  expect(await toMendNow()).toEqual([[known, 'shift']])
})

it('nobody takes a shift while something else claims them, and then nothing has changed', async () => {
  const appointmentId = await books('09:30')
  await addShift(sql, [other], '[2026-12-02 10:30+08,2026-12-02 12:00+08)')
  const [assignmentId] = await held()
  await sql`update assignment set state = 'worked' where assignment_id <> ${assignmentId ?? 0}`

  await expect(handsOver(other)).rejects.toMatchObject({ rule: 'somebody_is_elsewhere_then' })

  expect(await attention()).toEqual([{ appointmentId, resourceId: park.lawyer, own: true }])
  expect(await toMendNow()).toEqual([])
})

it('booked into while it changes hands to and fro, nothing is orphaned and everything is whoever’s shift it is', async () => {
  const times = ['09:00', '09:30', '10:00', '10:30']
  const to = [other, park.lawyer, other]

  const [booked] = await Promise.all([
    Promise.all(times.map(books)),
    (async () => {
      for (const personId of to) await handsOver(personId)
    })(),
  ])

  expect(booked.every(id => id !== null)).toBe(true)
  expect(await attention()).toEqual(
    booked
      .toSorted((one, two) => (one ?? 0) - (two ?? 0))
      .map(appointmentId => ({
        ...{ appointmentId, resourceId: other, own: true },
      })),
  )
  expect(await toMendNow()).toEqual([])
})
