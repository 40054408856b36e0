import { beforeEach, expect, it } from 'vitest'
import { claimShifts, claimTime, freeTimeOfAssignments } from '../../sql/availability/claims.ts'
import { openPark } from '../setup/park.ts'
import { addAppointment, addPerson, addShift, laySmallPark } from '../setup/small-park.ts'

const { sql } = await openPark('2026-11-25T09:00')
const MORNING = '[2026-12-02 09:00+08,2026-12-02 11:00+08)'
let park: Awaited<ReturnType<typeof laySmallPark>>
let other: number
let shift: Awaited<ReturnType<typeof addShift>>

/** Two lawyers hold a shift on 2 December from 09:00 until 11:00. */
beforeEach(async () => {
  park = await laySmallPark(sql)
  other = await addPerson(sql, '王律师', 'lawyer')
  shift = await addShift(sql, [park.lawyer, other], MORNING)
})

const assignments = async () =>
  (await sql<{ assignmentId: number }[]>`select assignment_id from assignment order by assignment_id`).map(
    ({ assignmentId }) => assignmentId,
  )

it('whoever is elsewhere is not claimed, and whose claim was had is said', async () => {
  const [first = 0, second = 0] = await assignments()
  await freeTimeOfAssignments(sql, [second])
  const claim = (resourceId: number, assignmentId: number) => ({
    ...{ resourceId, assignmentId, shiftId: null, during: MORNING },
  })

  const had = await claimShifts(sql, [claim(other, second), claim(park.lawyer, first)])

  expect(had.map(({ resourceId, assignmentId }) => [resourceId, assignmentId])).toEqual([[other, second]])
})

it('an assignment that ends gives back its time with what was claimed inside it, and says what that was', async () => {
  const [first = 0] = await assignments()
  const half = '[2026-12-02 09:30+08,2026-12-02 10:00+08)'
  const appointmentId = await addAppointment(sql, park.advice, half)
  const within = shift.claims[0] ?? null
  await claimTime(sql, [{ resourceId: park.lawyer, within, kind: 'person', needId: 1 }], half, appointmentId)

  const carried = await freeTimeOfAssignments(sql, [first])

  expect(carried.map(({ during: _, ...one }) => one)).toEqual([
    { assignmentId: first, appointmentId, personId: park.lawyer },
  ])
  expect(await sql`select resource_id from reservation`).toEqual([{ resourceId: other }])
})
