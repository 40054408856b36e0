import { beforeEach, expect, it } from 'vitest'
import { claiming } from '../../server/availability/claiming.ts'
import { handOver } from '../../server/rosters/hand-over.ts'
import { lockAssignments } from '../../sql/rosters/assignments.ts'
import { openPark } from '../setup/park.ts'
import { addShift, type laySmallPark } from '../setup/small-park.ts'
import { insideShift, layFedShift } from './fed-shift.ts'

const { sql, context } = await openPark('2026-11-25T09:00')
const { books, serving, toMendNow, attention } = insideShift({ sql, context })
let park: Awaited<ReturnType<typeof laySmallPark>>
let other: number

beforeEach(async () => {
  ;({ park, other } = await layFedShift({ sql, context }))
})

const held = async () =>
  (
    await sql<{ assignmentId: number }[]>`
      select assignment_id from assignment where state in ('accepted', 'offered')`
  ).map(({ assignmentId }) => assignmentId)

const handsOver = (personId: number) =>
  claiming(sql, async sql => {
    const [given] = await lockAssignments(sql, await held())
    if (!given) throw new Error('nobody holds it')
    const taking = { personId, state: 'accepted', answerBy: null, filledInBy: null } as const
    return handOver(sql, [{ given, taking }], {
      because: 'swap',
      at: context.now(),
      actor: 'account/1',
      keys: context.keys,
    })
  })

it('what was booked inside goes with a shift that changes hands, to whoever may serve it (R9)', async () => {
  const appointmentId = await books(park.advice, '09:30')

  await handsOver(other)

  expect(await serving()).toEqual([{ appointmentId, personId: other }])
  expect(await attention()).toEqual([{ appointmentId, resourceId: other, own: true }])
  expect(await toMendNow()).toEqual([])
  expect(await sql`select state, withdrawn_because from assignment order by assignment_id`).toEqual([
    { state: 'withdrawn', withdrawnBecause: 'swap' },
    { state: 'accepted', withdrawnBecause: null },
  ])
})

it('nobody takes a shift while something else claims them, and then nothing has changed', async () => {
  const appointmentId = await books(park.advice, '09:30')
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
    Promise.all(times.map(time => books(park.advice, time))),
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
