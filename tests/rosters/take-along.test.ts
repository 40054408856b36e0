import { beforeEach, expect, it } from 'vitest'
import { answerOffers } from '../../server/rosters/answer-offers.ts'
import { openPark } from '../setup/park.ts'
import { addShift, type laySmallPark } from '../setup/small-park.ts'
import { insideShift, layFedShift } from './fed-shift.ts'

const { sql, context } = await openPark('2026-11-25T09:00')
const { books, serving, toMendNow, attention } = insideShift({ sql, context })
let park: Awaited<ReturnType<typeof laySmallPark>>
let other: number

/** The shift is only offered to the lawyer. */
beforeEach(async () => {
  ;({ park, other } = await layFedShift({ sql, context }))
  await sql`
    update assignment set state = 'offered', offered_at = '2026-11-25', answer_by = '2026-11-27 09:00+08'`
})

/** Whoever is offered the shift says that they do not come. */
const declines = async (personId: number) => {
  const [{ assignmentId }] = await sql<[{ assignmentId: number }]>`
    select assignment_id from assignment where state = 'offered' and person_id = ${personId}`
  const answers = [{ assignmentId, declined: 'away' as const }]
  expect(await answerOffers(context, { personId, accountId: null, filledIn: false, answers })).toBe(true)
}

it('what was booked inside goes with a shift that is declined, to the next best who may serve it (R9, R45)', async () => {
  const appointmentId = await books(park.advice, '09:30')

  await declines(park.lawyer)

  expect(await serving()).toEqual([{ appointmentId, personId: other }])
  expect(await attention()).toEqual([{ appointmentId, resourceId: other, own: true }])
  expect(await toMendNow()).toEqual([])
  expect(await sql`select person_id, state from assignment order by assignment_id`).toEqual([
    { personId: park.lawyer, state: 'declined' },
    { personId: other, state: 'offered' },
  ])
})

it('what whoever comes may not serve, or knows of, keeps its worker and is to be mended', async () => {
  const [known, alone] = [await books(park.advice, '09:30'), await books(park.advice, '10:00')]
  await sql`insert into known_by (appointment_id, person_id, said_at) values (${known}, ${other}, '2026-11-25')`

  await declines(park.lawyer)

  expect(await serving()).toEqual([
    { appointmentId: known, personId: park.lawyer },
    { appointmentId: alone, personId: other },
  ])
  expect(await toMendNow()).toEqual([[known, 'shift']])
})

it('when nobody is left, what was booked inside claims nobody and is to be mended', async () => {
  const appointmentId = await books(park.advice, '09:30')
  await addShift(sql, [other], '[2026-12-02 10:30+08,2026-12-02 12:00+08)')

  await declines(park.lawyer)

  expect(await attention()).toEqual([])
  expect(await toMendNow()).toEqual([[appointmentId, 'shift']])
})

it('booked into while it is declined, nothing is orphaned and everything is whoever’s shift it is', async () => {
  const times = ['09:00', '09:30', '10:00', '10:30']

  const [booked] = await Promise.all([
    Promise.all(times.map(time => books(park.advice, time))),
    declines(park.lawyer),
  ])

  const all = booked.toSorted((one, two) => (one ?? 0) - (two ?? 0))
  expect(all.every(id => id !== null)).toBe(true)
  expect(await attention()).toEqual(
    all.map(appointmentId => ({ appointmentId, resourceId: other, own: true })),
  )
  expect(await toMendNow()).toEqual([])
})
