import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { connect } from '../../sql/connect.ts'

/** A folder of migrations. */
export const files = (contents: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, name), text)
  return folder
}

/** An empty database, a second pool on it that stands for another process, and pools of users who own nothing. */
export const emptyDatabase = async () => {
  const server = { host: inject('postgresFolder'), user: 'postgres' }
  const database = `migrate_${randomUUID()}`
  const admin = connect({ ...server, database: 'postgres' }, 1)
  onTestFinished(() => admin.end())
  await admin`create database ${admin(database)}`
  onTestFinished(async () => void (await admin`drop database ${admin(database)}`))
  const open = (user: string) => {
    const sql = connect({ ...server, user, database }, 3)
    onTestFinished(() => sql.end())
    return sql
  }
  const [sql, other] = [open(server.user), open(server.user)]
  const connectAs = async (role: string) => {
    await sql`create role ${sql(role)} login`
    onTestFinished(async () => {
      await sql`drop owned by ${sql(role)}`
      await sql`drop role ${sql(role)}`
    })
    return { role, sql: open(role) }
  }
  return { sql, other, connectAs, name: database }
}
