import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Postgrator from 'postgrator'
import type { Made } from '../../sql/backup/tables.ts'
import { DatabaseFault } from './database-fault.ts'

const named = /^(\d{4})-([a-z0-9-]+)\.sql$/

const readMigration = (folder: string, file: string): Postgrator.Migration => {
  const [, version, name = ''] = named.exec(file) ?? []
  if (version === undefined)
    throw new DatabaseFault(`The migration ${file} is not named like 0012-what-it-does.sql: rename it.`)
  // A checkout may bring other line endings; neither the checksum nor what the database is told depends on them.
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
  const md5 = createHash('md5').update(text).digest('hex')
  return { version: Number(version), action: 'do', filename: file, name, md5, getSql: () => text }
}

/**
 * Reads the migrations of a folder in their order: files named NNNN-name.sql, forward only.
 * @throws DatabaseFault for a .sql file named otherwise and for two of one number.
 */
export const readMigrations = (folder: string): readonly Postgrator.Migration[] => {
  const files = readdirSync(folder).filter(file => file.endsWith('.sql'))
  const migrations = files.sort().map(file => readMigration(folder, file))
  for (const [index, { version, filename }] of migrations.entries()) {
    const before = migrations[index - 1]
    if (before?.version === version)
      throw new DatabaseFault(
        `The migrations ${before.filename} and ${filename} have one number: give the newer one the next number.`,
      )
  }
  return migrations
}

const making = /^create (table|function|type|domain) (\w+)/gm
const kindOf: Record<string, Made['kind']> = {
  table: 'tables',
  function: 'functions',
  type: 'types',
  domain: 'types',
}

/** What migrations make by name. None of ours takes anything down again. */
export const madeBy = (migrations: readonly Postgrator.Migration[]): readonly Made[] =>
  migrations.flatMap(({ getSql }) =>
    [...String(getSql()).matchAll(making)].map(([, what = '', name = '']) => ({
      kind: kindOf[what] ?? 'tables',
      name,
    })),
  )
