import { setTimeout } from 'node:timers/promises'
import { askingNoTypes, connect, type Sql } from '../../sql/connect.ts'

/** Where an embedded PostgreSQL answers: the folder of its socket. The port is in the socket's name. */
export interface Address {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
}

const withConnection = async <T>(address: Address, work: (sql: Sql) => Promise<T>): Promise<T> => {
  const sql = connect(address, 1)
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

/** Makes our own database when it is not there yet. */
export const makeDatabase = (address: Address) =>
  withConnection({ ...address, database: 'postgres' }, async sql => {
    const [found] = await sql`select from pg_database where datname = ${address.database}`
    if (!found) await sql`create database ${sql(address.database)}`
  })

export interface Lease {
  /** Gives it up. */
  leave(): Promise<void>
}

/**
 * Holds one connection, by which others on the same embedded server know that this process uses it: a migration from the
 * command line must not stop the server under a running instance, though that has nothing to ask just now.
 * @param lost hears when the connection ends before it is given up: whatever became of the server.
 */
export const takeLease = async (address: Address, lost: () => void): Promise<Lease> => {
  let held = false
  const end = () => {
    if (held) lost()
    held = false
  }
  const sql = askingNoTypes(connect(address, 1, end))
  // Only one that is open can be reserved where no types are asked for (porsager/postgres#1219).
  await sql`select 1`
  await sql.reserve()
  held = true
  return {
    leave: () => {
      held = false
      return sql.end({ timeout: 0 })
    },
  }
}

/** Whether anybody is connected. What this process has just closed takes a moment to go, and is waited for. */
export const isInUse = (address: Address): Promise<boolean> =>
  withConnection(address, async sql => {
    for (let tries = 0; tries < 10; tries++) {
      const others = await sql`
        select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
      if (others.length === 0) return false
      await setTimeout(50)
    }
    return true
  })
