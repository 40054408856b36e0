import type { DateTime } from 'luxon'
import postgres from 'postgres'
import { day, id, instant, PARK_ZONE } from './instants.ts'

type Types = { instant: DateTime; day: string; id: number }

/** The pool of the process. Only it can begin a transaction, so a verb asks for it and a query never does. */
export type Pool = postgres.Sql<Types>

/** What a query, or a step inside a verb, asks for: a pool or a transaction, it does not matter which. */
export type Sql = postgres.ISql<Types>

/** Inside a transaction: a part of it can be undone alone. */
export type Transaction = postgres.TransactionSql<Types>

/** Columns are snake_case in SQL and camelCase here; the keys inside a jsonb value stay as they are. */
const transform = { column: { to: postgres.fromCamel, from: postgres.toCamel } }

/** Seconds before a connection that was lost is tried anew: soon, for whoever waits for it is waiting for a page. */
const patience = (tries: number) => Math.min(0.5, 3 ** tries / 100)

/**
 * @param where a postgres:// address, or the folder of a local socket with a database and a user.
 * @param closed hears whenever a connection has closed, whoever closed it.
 */
export const connect = (
  where: string | { host: string; database: string; user: string },
  connections = 10,
  closed: () => void = () => {},
): Pool => {
  const options = {
    max: connections,
    backoff: patience,
    onclose: closed,
    types: { instant, day, id },
    transform,
    onnotice: () => {},
    // A ::date in SQL then is the park's day as well (R8).
    connection: {
      TimeZone: PARK_ZONE,
      jit: 'off',
      log_parameter_max_length_on_error: 0,
      application_name: 'jingyue',
    },
  }
  return typeof where === 'string' ? postgres(where, options) : postgres({ ...where, ...options })
}

/**
 * Has new connections of a pool ask for no types of arrays any more: one that has answered has told them, as long as no migration makes
 * another. The driver leaves that answer to nobody, so a connection that is lost over it would end the process
 * (porsager/postgres#1192).
 */
export const askingNoTypes = (pool: Pool): Pool => {
  pool.options.fetch_types = false
  return pool
}

/** The name of the constraint that an error says was broken, if it says so. */
export const brokenConstraint = (error: unknown): string | undefined =>
  error instanceof postgres.PostgresError ? error.constraint_name : undefined

/** Whether the database answers. */
export const isReachable = (sql: Sql): Promise<boolean> =>
  sql`select 1`.then(
    () => true,
    () => false,
  )

/** As the driver says that a connection was lost, though another may be there by now. */
const isOfConnection = (error: unknown) =>
  error instanceof Error && 'code' in error && /^CONNECT/.test(String(error.code))

/** Whether an error is the database's: it said no, or it is or was not there. */
export const isOfDatabase = async (sql: Sql, error: unknown): Promise<boolean> =>
  error instanceof postgres.PostgresError || isOfConnection(error) || !(await isReachable(sql))
