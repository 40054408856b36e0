import { beforeEach, expect, it } from 'vitest'
import { assign } from '../../server/availability/assign.ts'
import { claimTime } from '../../sql/availability/claims.ts'
import { pick } from '../../sql/availability/pick.ts'
import { toMend } from '../../sql/availability/to-mend.ts'
import { insertWorkers } from '../../sql/booking/serving.ts'
import { addAppointment, addPerson, addShift, at } from '../setup/small-park.ts'
import { openSmallPark } from './open-small-park.ts'

const { sql, context, park, startsOn } = await openSmallPark()
const EVENING = '2026-12-02'
let guide: number

/** The park is open until 20:30, the lawyer there until then; somebody has the desk from 17:30 until 19:30. */
beforeEach(async () => {
  await sql`
    insert into opening (place_id, weekday, hours)
    select ${park.placeId}, weekday, '[17:30,20:30)' from generate_series(1, 6) weekday`
  await sql`update working_hours set hours = '[08:30,21:00)'`
  guide = await addPerson(sql, '周社工', 'mediator')
})

const desk = async (personIds: readonly number[] = [guide], purpose = 'second_person') => {
  const { dutyId } = await addShift(sql, personIds, `[${EVENING} 17:30+08,${EVENING} 19:30+08)`)
  await sql`update duty set purpose = ${purpose}, place_id = ${park.placeId} where duty_id = ${dutyId}`
  return dutyId
}
const evening = async () =>
  (await startsOn(park.advice, EVENING)).filter(time => time.replace('(', '') >= '17:30')

it('nothing is asked where no duty is the second person’s: an empty park can open', async () => {
  await desk([guide], 'post')
  expect(await evening()).toEqual(['17:30', '18:00', '18:30', '19:00', '19:30', '20:00'])
})

it('after 18:00 it is open only while somebody else has a shift there, of any duty, until the last has gone (R9a)', async () => {
  const dutyId = await desk()
  expect(await evening()).toEqual(['17:30', '18:00', '18:30', '19:00', '(19:30)', '(20:00)'])
  await sql`update service set minutes_after = 15 where service_id = ${park.advice}`
  expect(await evening()).toEqual(['17:30', '18:00', '18:30', '(19:00)', '(19:30)', '(20:00)'])
  await sql`insert into leave (person_id, during, kind) values (${guide}, '[2026-12-02 18:30+08,2026-12-03 00:00+08)', 'away')`
  expect(await evening()).toEqual(['17:30', '(18:00)', '(18:30)', '(19:00)', '(19:30)', '(20:00)'])
  await sql`update duty set ended_on = ${EVENING} where duty_id = ${dutyId}`
  expect((await evening()).every(time => !time.startsWith('('))).toBe(true)
})

it('whoever serves is not their own second person, whoever else could serve is', async () => {
  const dutyId = await desk([park.lawyer])
  await sql`update service set fed_by_duty = ${dutyId} where service_id = ${park.advice}`
  expect(await evening()).toEqual(['17:30', '(18:00)', '(18:30)', '(19:00)', '(19:30)', '(20:00)'])
  const other = await addPerson(sql, '王律师', 'lawyer')
  await addShift(sql, [other], `[${EVENING} 17:30+08,${EVENING} 19:30+08)`)
  await sql`update duty set place_id = ${park.placeId}`
  expect(await evening()).toEqual(['17:30', '18:00', '18:30', '19:00', '(19:30)', '(20:00)'])
})

it('what stands in the evening is to be mended when nobody else is there any more', async () => {
  await desk()
  const asked = { serviceId: park.advice, now: context.now(), starts: at(`${EVENING} 18:30`) }
  const needs = await pick(sql, asked)
  const chosen = assign(needs) ?? []
  const [slot] = needs
  const appointmentId = await addAppointment(sql, park.advice, slot?.during ?? '')
  await insertWorkers(
    sql,
    appointmentId,
    chosen.filter(({ kind }) => kind === 'person'),
  )
  expect(await claimTime(sql, chosen, slot?.claimed ?? '', appointmentId)).toHaveLength(2)
  await sql`
    insert into appointment_room (appointment_id, room_id) values (${appointmentId}, ${park.counsellingRoom})`
  const standing = { of: 'every organisation', from: context.now() } as const
  expect(await toMend(sql, standing)).toEqual([])

  await sql`update assignment set state = 'withdrawn'`

  expect((await toMend(sql, standing)).map(({ reasons }) => reasons.map(({ why }) => why))).toEqual([
    ['second'],
  ])
})
