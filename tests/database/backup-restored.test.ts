import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { migrate, migrationsFolder } from '../../server/database/migrate.ts'
import { restore } from '../../server/database/restore.ts'
import { Refusal } from '../../server/refusal.ts'
import { connect } from '../../sql/connect.ts'
import { bookFirst } from '../setup/booking.ts'
import { openPark } from '../setup/park.ts'
import { backUp, openTarget, rowsOf, silent, sourceOf } from './archives.ts'
import { emptyDatabase } from './empty-database.ts'

// Several databases are made, migrated and filled in each.
vi.setConfig({ testTimeout: 60_000 })

const { context, database } = await openPark('2026-11-25T09:00')
const openSource = () => sourceOf(context)

const wanted = ['joint-mediation', 'school-age', 'individual-counselling', 'lawyer']

/** Somebody books one of the services, or loses the race for it. */
const books = (source: typeof context, turn: number): Promise<boolean> =>
  bookFirst(source, wanted[turn % wanted.length] ?? '').then(
    () => true,
    error => {
      if (error instanceof Refusal) return false
      throw error
    },
  )

describe('a backup', () => {
  it('made while bookers book holds every row of one instant, and they are the same when it is restored', async () => {
    const source = await openSource()
    const reader = connect({ ...database, database: source.database }, 1)
    onTestFinished(() => reader.end())
    for (const turn of wanted.keys()) await books(source, turn)
    let seen: Awaited<ReturnType<typeof rowsOf>> = {}
    let working = true
    const bookers = wanted.map(async (_, turn) => {
      while (working) await books(source, turn)
    })
    const { file } = await backUp(source, async transaction => {
      const [{ snapshot } = {}] = await transaction`select pg_export_snapshot() as snapshot`
      seen = await reader.begin('isolation level repeatable read read only', async other => {
        await other.unsafe(`set transaction snapshot '${snapshot}'`)
        return rowsOf(other)
      })
      // Written before a row of the archive is, and of no account in it.
      while (!(await books(source, 0)));
    })
    working = false
    await Promise.all(bookers)

    const target = await openTarget()
    await restore(target, silent, file)

    expect(await rowsOf(target)).toEqual(seen)
    expect(seen.appointment?.length).toBeGreaterThanOrEqual(wanted.length)
    expect((await rowsOf(source.sql)).appointment?.length).toBeGreaterThan(seen.appointment?.length ?? 0)
  })

  it('goes on with its numbers where it is restored, also after those of rows that are no more', async () => {
    const source = await openSource()
    const { appointmentId } = await bookFirst(source, 'school-age')
    await source.sql`select setval(pg_get_serial_sequence('party', 'party_id'), 5000)`
    const target = await openTarget()
    await restore(target, silent, (await backUp(source)).file)

    const next = await bookFirst({ ...source, sql: target }, 'school-age')

    expect(next.appointmentId).toBe(appointmentId + 1)
    expect(await target`select max(party_id) as id from party`).toEqual([{ id: 5001 }])
  })

  it('holds what somebody does within a shift, though it was written down before the shift itself', async () => {
    const source = await openSource()
    const { appointmentId } = await bookFirst(source, 'school-age')
    const hours = '[2026-12-01 09:00+08,2026-12-01 11:00+08)'
    await source.sql.unsafe(`
      with duty as (insert into duty (name_zh, name_en) values ('值班', 'Duty') returning duty_id),
      roster as (insert into roster (duty_id, period) select duty_id, '[2026-12-01,2026-12-02)' from duty returning roster_id),
      shift as (insert into shift (roster_id, during) select roster_id, '${hours}' from roster returning shift_id),
      place as (insert into shift_position (shift_id, qualifications, ordinal) select shift_id, '{}', 1 from shift returning position_id)
      insert into assignment (position_id, person_id, state, changed_at)
      select position_id, (select min(person_id) from person), 'accepted', '2026-11-25' from place`)
    await source.sql.unsafe(`
      insert into reservation (resource_id, during, assignment_id) select person_id, '${hours}', assignment_id from assignment;
      insert into reservation (resource_id, layer, within, during, appointment_id)
      select resource_id, 'attention', reservation_id, during, ${appointmentId} from reservation where assignment_id is not null;
      update reservation set during = during where assignment_id is not null`)
    const target = await openTarget()

    await restore(target, silent, (await backUp(source)).file)

    expect(await rowsOf(target)).toEqual(await rowsOf(source.sql))
    expect(await target`select from reservation where layer = 'attention'`).toHaveLength(1)
  })

  it('of an older schema is brought up where it is restored, even over a newer one that is empty', async () => {
    const { sql } = await emptyDatabase()
    await migrate(sql, silent, migrationsFolder, 10)
    await sql`insert into organisation (slug, kind, name_zh, name_en) values ('hexie', 'organisation', '和', 'H')`
    await sql`insert into place (slug, name_zh, name_en, said_zh, said_en) values ('park', '园', 'P', '二楼', '2')`
    await sql`
      insert into service (code, address, organisation_id, place_id, door, name_zh, name_en, about_zh, about_en, minutes, format)
      values ('lawyer', 'w2k', 1, 1, 1, '请', 'A', '问', 'B', 30, 'alone')`
    const { file } = await backUp({ ...context, sql })
    const [target, migrated] = [await openTarget(), await openTarget()]
    await migrate(migrated, silent)

    for (const into of [target, migrated]) {
      await restore(into, silent, file)

      expect(await into`select code, cancelled_by_voice from service`).toEqual([
        { code: 'lawyer', cancelledByVoice: true },
      ])
      expect(await migrate(into, silent)).toBeGreaterThan(10)
    }
  })
})
