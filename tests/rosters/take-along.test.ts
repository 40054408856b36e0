import { beforeEach, expect, it } from 'vitest'
import { takeSlot } from '../../server/availability/take-slot.ts'
import { answerOffers } from '../../server/rosters/answer-offers.ts'
import { pick } from '../../sql/availability/pick.ts'
import { toMend } from '../../sql/availability/to-mend.ts'
import { insertRooms, insertWorkers } from '../../sql/booking/serving.ts'
import { openPark } from '../setup/park.ts'
import { addAppointment, addPerson, addShift, at, laySmallPark } from '../setup/small-park.ts'
import { affiliate } from './duty-rows.ts'

const { sql, context } = await openPark('2026-11-25T09:00')
const MORNING = '[2026-12-02 09:00+08,2026-12-02 11:00+08)'
let park: Awaited<ReturnType<typeof laySmallPark>>
let other: number

/** Advice is fed by a duty whose shift the lawyer is offered; another lawyer, who may serve it too, is the next best. */
beforeEach(async () => {
  park = await laySmallPark(sql)
  other = await addPerson(sql, '王律师', 'lawyer')
  await affiliate(sql, 'hexie', park.lawyer, other)
  const { dutyId } = await addShift(sql, [park.lawyer], MORNING)
  await sql`insert into duty_organisation (duty_id, organisation_id) select ${dutyId}, organisation_id from organisation`
  await sql`
    update assignment set state = 'offered', offered_at = '2026-11-25', answer_by = '2026-11-27 09:00+08'`
  await sql`update service set fed_by_duty = ${dutyId} where service_id = ${park.advice}`
  await sql`insert into service_worker (service_id, person_id) values (${park.advice}, ${other})`
})

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

/** Whoever is offered the shift says that they do not come. */
const declines = async (personId: number) => {
  const [{ assignmentId }] = await sql<[{ assignmentId: number }]>`
    select assignment_id from assignment where state = 'offered' and person_id = ${personId}`
  const answers = [{ assignmentId, declined: 'away' as const }]
  expect(await answerOffers(context, { personId, accountId: null, filledIn: false, answers })).toBe(true)
}

const serving = () => sql`select appointment_id, person_id from appointment_worker order by appointment_id`
const toMendNow = async () =>
  (await toMend(sql, { of: 'every organisation', from: context.now() })).map(
    ({ appointmentId, reasons: [reason] }) => [appointmentId, reason?.why],
  )
/** Whose attention is claimed by whom, and whether inside a shift of theirs. */
const attention = () => sql`
  select inside.appointment_id, inside.resource_id, inside.resource_id = shift.resource_id as own
  from reservation inside join reservation shift on shift.reservation_id = inside.within order by 1`

it('what was booked inside goes with a shift that is declined, to the next best who may serve it (R9, R45)', async () => {
  const appointmentId = await books('09:30')

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
  const [known, alone] = [await books('09:30'), await books('10:00')]
  await sql`insert into known_by (appointment_id, person_id, said_at) values (${known}, ${other}, '2026-11-25')`

  await declines(park.lawyer)

  expect(await serving()).toEqual([
    { appointmentId: known, personId: park.lawyer },
    { appointmentId: alone, personId: other },
  ])
  expect(await toMendNow()).toEqual([[known, 'shift']])
})

it('when nobody is left, what was booked inside claims nobody and is to be mended', async () => {
  const appointmentId = await books('09:30')
  await addShift(sql, [other], '[2026-12-02 10:30+08,2026-12-02 12:00+08)')

  await declines(park.lawyer)

  expect(await attention()).toEqual([])
  expect(await toMendNow()).toEqual([[appointmentId, 'shift']])
})

it('booked into while it is declined, nothing is orphaned and everything is whoever’s shift it is', async () => {
  const times = ['09:00', '09:30', '10:00', '10:30']

  const [booked] = await Promise.all([Promise.all(times.map(books)), declines(park.lawyer)])

  const all = booked.toSorted((one, two) => (one ?? 0) - (two ?? 0))
  expect(all.every(id => id !== null)).toBe(true)
  expect(await attention()).toEqual(
    all.map(appointmentId => ({ appointmentId, resourceId: other, own: true })),
  )
  expect(await toMendNow()).toEqual([])
})
