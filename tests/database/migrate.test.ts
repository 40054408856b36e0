import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../server/database/migrate.ts'
import { emptyDatabase, files } from './empty-database.ts'

const silent = pino({ level: 'silent' })
const town = { '0001-town.sql': '-- Towns.\ncreate table town (name text);\n' }
const street = { '0002-street.sql': "create table street (name text);\ninsert into street values ('a;b');\n" }

describe('the migrations', () => {
  it('of the park bring an empty database up, and once is enough', async () => {
    const { sql } = await emptyDatabase()
    const version = await migrate(sql, silent)
    const before = await sql`select version, run_at from schema_version order by version`

    expect(await migrate(sql, silent)).toBe(version)

    expect(await sql`select version, run_at from schema_version order by version`).toEqual(before)
    expect(before.at(-1)?.version).toBe(version)
  })

  it('are applied once by two processes at once, and both succeed', async () => {
    const { sql, other } = await emptyDatabase()
    const folder = files({ ...town, ...street })

    const versions = await Promise.all([migrate(sql, silent, folder), migrate(other, silent, folder)])

    expect(versions).toEqual([2, 2])
    expect(await sql`select name from street`).toHaveLength(1)
  })

  it('leave nothing of one that fails, and keep what went before', async () => {
    const { sql } = await emptyDatabase()
    const broken = { '0002-street.sql': 'create table street (name text);\n\nselect nothing from nowhere;\n' }

    await expect(migrate(sql, silent, files({ ...town, ...broken }))).rejects.toThrow(
      /^The migration 0002-street.sql failed in line 3 and left nothing behind \(42P01: .*nowhere.*\): mend it/,
    )

    expect(await sql`select max(version) as version from schema_version`).toEqual([{ version: 1 }])
    expect(await migrate(sql, silent, files({ ...town, ...street }))).toBe(2)
  })

  it('are refused when one was edited after it was applied', async () => {
    const { sql } = await emptyDatabase()
    await migrate(sql, silent, files(town))
    const edited = { '0001-town.sql': 'create table town (name text, mayor text);' }

    await expect(migrate(sql, silent, files({ ...edited, ...street }))).rejects.toThrow(
      'The migration 0001-town.sql was edited after it was applied: put it back as it was, and write a new one.',
    )

    expect(await sql`select to_regclass('street') as street`).toEqual([{ street: null }])
  })

  it('are the same with the line endings of Windows', async () => {
    const { sql } = await emptyDatabase()
    await migrate(sql, silent, files(town))
    const windows = { '0001-town.sql': town['0001-town.sql'].replaceAll('\n', '\r\n') }
    expect(await migrate(sql, silent, files(windows))).toBe(1)
  })

  it('let a database be that a newer version has migrated, and say so', async () => {
    const { sql } = await emptyDatabase()
    await migrate(sql, silent, files({ ...town, ...street }))
    const lines: string[] = []
    const log = pino({ level: 'warn' }, { write: line => void lines.push(line) })

    expect(await migrate(sql, log, files(town))).toBe(2)

    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('"standing":2,"newest":1')
  })

  it('are refused when one came too late, or is named or numbered wrongly', async () => {
    const { sql } = await emptyDatabase()
    await migrate(sql, silent, files(street))

    for (const [folder, sentence] of [
      [files({ ...town, ...street }), '0001-town.sql came too late, for 2 is applied already'],
      [files({ ...street, '3-square.sql': '' }), '3-square.sql is not named like 0012-what-it-does.sql'],
      [files({ ...street, '0002-square.sql': '' }), '0002-square.sql and 0002-street.sql have one number'],
    ] as const)
      await expect(migrate(sql, silent, folder)).rejects.toThrow(sentence)
  })

  it('need a user who may make tables only when there is something to apply', async () => {
    const { sql, connectAs } = await emptyDatabase()
    const folder = files(town)
    await migrate(sql, silent, folder)
    const reader = await connectAs(`reader_${randomUUID()}`)
    await expect(migrate(reader.sql, silent, folder)).rejects.toThrow(
      /may not make tables: run npm run migrate/,
    )

    await sql`grant select on schema_version to ${sql(reader.role)}`
    expect(await migrate(reader.sql, silent, folder)).toBe(1)

    const newer = files({ ...town, ...street })
    await expect(migrate(reader.sql, silent, newer)).rejects.toThrow(
      /42501.*run npm run migrate as the owner/,
    )
  })
})
