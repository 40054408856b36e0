import { connect, type Pool } from '../../sql/connect.ts'
import { codeOf, DatabaseFault } from './database-fault.ts'

const oldest = 15

/** What to do about the ways in which a database elsewhere turns one down. The address is never told: it holds a password. */
const remedies: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there: start it, or mend the host and port',
  ENOENT: 'nothing listens there: start it, or mend the host',
  ENOTFOUND: 'there is no such host: mend it',
  EAI_AGAIN: 'its host cannot be looked up just now: mend it, or the name server',
  CONNECT_TIMEOUT: 'it does not answer: mend the host and port, or open the way to it',
  ETIMEDOUT: 'it does not answer: mend the host and port, or open the way to it',
  EHOSTUNREACH: 'its host cannot be reached: mend it, or open the way to it',
  '28P01': 'it refuses the user or the password: mend them',
  '28000':
    'it refuses the user from here, or wants TLS (?sslmode=require): mend the address or its pg_hba.conf',
  '3D000': 'it has no database of that name: create it, or mend the name',
  '53300': 'it has no connection left: raise its max_connections or end others',
  '57P03': 'it is just starting or stopping: try again in a moment',
}

const versionOf = async (sql: Pool): Promise<number> => {
  const [row] = await sql<
    [{ version: number }]
  >`select current_setting('server_version_num')::int / 10000 as version`
  return row.version
}

/**
 * Connects to the PostgreSQL of DATABASE_URL.
 * @throws DatabaseFault when it cannot be reached, turns us down, or is older than PostgreSQL 15.
 */
export const connectElsewhere = async (databaseUrl: string): Promise<Pool> => {
  const sql = connect(databaseUrl)
  try {
    const version = await versionOf(sql)
    if (version >= oldest) return sql
    throw new DatabaseFault(
      `The database of DATABASE_URL is PostgreSQL ${version}: PostgreSQL ${oldest} or newer is needed.`,
    )
  } catch (error) {
    await sql.end({ timeout: 0 })
    if (error instanceof DatabaseFault) throw error
    const code = codeOf(error)
    throw new DatabaseFault(
      `The database of DATABASE_URL cannot be used (${code}): ${remedies[code] ?? 'mend the address or the database'}.`,
    )
  }
}
