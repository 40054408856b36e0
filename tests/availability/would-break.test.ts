import { describe, expect, it } from 'vitest'
import { coordinatorSees, wouldBreak } from '../../server/availability/would-break.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import { countToMend, toMend } from '../../sql/availability/to-mend.ts'
import type { Sql } from '../../sql/connect.ts'
import { bookFirst } from '../setup/booking.ts'
import { openPark } from '../setup/park.ts'

const { sql, context, setClock } = await openPark('2026-11-25T09:00')
await seedPark(sql, context.now())
const talk = await bookFirst(context, 'joint-mediation')
const window = await bookFirst(context, 'registry-mediation')
await bookFirst(context, 'lawyer')
const standing = { of: 'every organisation', from: context.now() } as const
type Edit = (sql: Sql) => Promise<unknown>

/** Whoever serves the talk, and its room. */
const worker = (sql: Sql) =>
  sql`(select person_id from appointment_worker where appointment_id = ${talk.appointmentId})`
const room = (sql: Sql) =>
  sql`(select room_id from appointment_room where appointment_id = ${talk.appointmentId})`
const during = (sql: Sql) =>
  sql`(select during from appointment where appointment_id = ${talk.appointmentId})`

const leave = (kind: string, sql: Sql) =>
  sql`insert into leave (person_id, during, kind) select ${worker(sql)}, ${during(sql)}, ${kind}`

/** Each with the reason that it gives the talk. */
const edits: [string, Edit][] = [
  ['away', sql => leave('away', sql)],
  ['court', sql => leave('court', sql)],
  ['paused', sql => sql`update person set standing = 'paused' where person_id = ${worker(sql)}`],
  ['left', sql => sql`update person set standing = 'left' where person_id = ${worker(sql)}`],
  [
    'not_serving',
    sql => sql`
    delete from service_worker where person_id = ${worker(sql)} and service_id = ${talk.service.serviceId}`,
  ],
  [
    'certificate',
    sql => sql`
    update held_qualification set valid = daterange(lower(valid), '2026-11-25')
    where person_id = ${worker(sql)} and qualification = 'mediator'`,
  ],
  ['hours', sql => sql`delete from working_hours where person_id = ${worker(sql)}`],
  ['room', sql => sql`update room set use = 'hall' where room_id = ${room(sql)}`],
  ['people', sql => sql`update service_need set people = 2 where service_id = ${talk.service.serviceId}`],
  ['rooms', sql => sql`update service_room set rooms = 2 where service_id = ${talk.service.serviceId}`],
  [
    'closure',
    sql => sql`
    insert into closure (place_id, during, said_zh, said_en)
    select place_id, ${during(sql)}, '闭', 'closed' from place where slug = 'park'`,
  ],
  ['opening', sql => sql`delete from opening`],
  [
    'holiday',
    sql => sql`
    insert into calendar_day (day, kind, name_zh) select day_here(lower(${during(sql)})), 'holiday', '假'`,
  ],
  ['year', sql => sql`update calendar_year set confirmed_at = null`],
]

const found = async (edit: Edit) => {
  const broken = await wouldBreak(context, edit)
  const its = broken.find(({ appointmentId }) => appointmentId === talk.appointmentId)
  return its?.reasons.map(({ why }) => why)
}

describe('what an edit would break (R9b)', () => {
  it.each(edits)('is told: %s', async (why, edit) => {
    expect(await found(edit)).toEqual([why])
  })

  it('is undone: nothing is to be mended afterwards', async () => {
    expect(await toMend(sql, standing)).toEqual([])
    expect(await countToMend(sql, standing)).toBe(0)
  })

  it('is nothing when the service is closed for new bookings, asked for further ahead or taught to somebody else', async () => {
    expect(
      await wouldBreak(
        context,
        sql => sql`
      update service set closed_because_zh = '满', closed_because_en = 'full', lead_minutes = 100000, horizon_days = 1`,
      ),
    ).toEqual([])
    expect(
      await wouldBreak(
        context,
        sql => sql`delete from service_need where service_id = ${talk.service.serviceId} and false`,
      ),
    ).toEqual([])
  })

  it('names whoever is lost of two who serve it, and the other not', async () => {
    const [broken] = await wouldBreak(
      context,
      sql => sql`
        update held_qualification set valid = daterange(lower(valid), '2026-11-25') where qualification = 'lawyer' and person_id in (
          select person_id from appointment_worker where appointment_id = ${window.appointmentId})`,
    )
    expect(broken?.appointmentId).toBe(window.appointmentId)
    expect(broken?.reasons).toHaveLength(1)
    expect(broken?.reference).toBe(window.reference)
  })

  it('is what was not broken before', async () => {
    await sql
      .begin(async transaction => {
        await leave('away', transaction)
        expect(await toMend(transaction, standing)).toHaveLength(1)
        throw new Error('undo')
      })
      .catch(() => {})
    expect(await found(sql => sql`update service set minutes = minutes`)).toBeUndefined()
  })

  it('is shown to a coordinator with the references of the own organisation alone (R60)', async () => {
    const broken = await wouldBreak(context, sql => sql`delete from opening`)
    const [own] = await sql<
      OwnOrganisation[]
    >`select organisation_id from organisation where slug = 'nvlvshi'`
    if (!own) throw new Error('no such team')
    const breaks = coordinatorSees(broken, own)
    expect(breaks.all).toBe(3)
    expect(breaks.shown.map(({ serviceZh }) => serviceZh)).toEqual(['请女律师说说'])
  })

  it('is nothing of what has begun', async () => {
    setClock(talk.starts.plus({ minutes: 1 }).toISO())
    const broken = await wouldBreak(context, sql => sql`delete from opening`)
    setClock('2026-11-25T09:00')
    expect(broken.map(({ appointmentId }) => appointmentId)).not.toContain(talk.appointmentId)
  })
})
