import Postgrator from 'postgrator'
import type { Sql } from '../../sql/connect.ts'
import { codeOf, DatabaseFault } from './database-fault.ts'

type Migration = Postgrator.Migration

interface Recorded {
  readonly version: number
  readonly md5: string
}

/** postgrator reads columns by their SQL names, which connect.ts makes camelCase. */
const execQuery = (sql: Sql) => async (query: string) => {
  const rows = await sql.unsafe(query)
  return { rows: rows.map(row => ({ ...row, column_name: row.columnName })) }
}

const lineOf = ({ getSql }: Migration, error: unknown): string =>
  error instanceof Error && 'position' in error
    ? ` in line ${getSql().slice(0, Number(error.position)).split('\n').length}`
    : ''

const failed = (migration: Migration, error: unknown): DatabaseFault => {
  const [code, said] = [codeOf(error), error instanceof Error ? error.message : String(error)]
  const remedy =
    code === '42501' ? 'run npm run migrate as the owner of the tables' : 'mend it and start again'
  return new DatabaseFault(
    `The migration ${migration.filename} failed${lineOf(migration, error)} and left nothing behind (${code}: ${said}): ${remedy}.`,
  )
}

/** Postgrator with files named NNNN-name.sql, each of which is applied and recorded in one transaction. */
export class Migrator extends Postgrator {
  declare migrations: readonly Migration[]
  readonly #read: readonly Migration[]
  readonly #sql: Sql

  /** @param sql one connection, and never a transaction. */
  constructor(sql: Sql, migrations: readonly Migration[]) {
    super({ driver: 'pg', schemaTable: 'schema_version', execQuery: execQuery(sql) })
    this.#sql = sql
    this.#read = migrations
  }

  override async getMigrations(): Promise<Migration[]> {
    this.migrations = this.#read
    return [...this.#read]
  }

  /**
   * Beside postgrator's checksums it finds a file that came too late: numbered below what stands, and never applied.
   * @throws DatabaseFault
   */
  override async validateMigrations(version: number): Promise<undefined> {
    const rows = await this.#sql<Recorded[]>`select version, md5 from schema_version`
    const recorded = new Map(rows.map(row => [row.version, row.md5]))
    for (const migration of this.#read.filter(read => read.version <= version)) {
      const md5 = recorded.get(migration.version)
      if (md5 === undefined)
        throw new DatabaseFault(
          `The migration ${migration.filename} came too late, for ${version} is applied already: give it the next number.`,
        )
      if (md5 !== migration.md5)
        throw new DatabaseFault(
          `The migration ${migration.filename} was edited after it was applied: put it back as it was, and write a new one.`,
        )
    }
  }

  override async runMigrations(migrations: Migration[] = []): Promise<Migration[]> {
    for (const migration of migrations) {
      await this.#sql.unsafe('begin')
      try {
        await super.runMigrations([migration])
        await this.#sql.unsafe('commit')
      } catch (error) {
        await this.#sql.unsafe('rollback').catch(() => {})
        throw failed(migration, error)
      }
    }
    return migrations
  }
}
