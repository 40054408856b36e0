import { join } from 'node:path'
import type { Logger } from 'pino'
import { connect, type Pool } from '../../sql/connect.ts'
import type { Config } from '../config.ts'
import { connectElsewhere } from './elsewhere.ts'
import { startPostgres } from './embedded.ts'

export interface OpenDatabase {
  readonly sql: Pool
  readonly embedded: boolean
  /** Ends the pool, giving what runs five seconds, and stops an embedded server that nobody else uses. */
  close(): Promise<void>
}

const patience = { timeout: 5 }

/**
 * Opens the database of the process: the one of DATABASE_URL, or one of its own below VAR_DIR. It is not migrated here.
 * @param gone hears when the embedded server has ended and could not be started again.
 * @throws DatabaseFault, a sentence that says what to do.
 */
export const openDatabase = async (
  { databaseUrl, varDir }: Pick<Config, 'databaseUrl' | 'varDir'>,
  log: Pick<Logger, 'info' | 'warn'>,
  gone: (fault: unknown) => void = () => {},
): Promise<OpenDatabase> => {
  if (databaseUrl !== undefined) {
    const sql = await connectElsewhere(databaseUrl)
    log.info('the database of DATABASE_URL answers')
    return { sql, embedded: false, close: () => sql.end(patience) }
  }
  const watch = { mended: () => log.warn('PostgreSQL had ended, and runs again'), gaveUp: gone }
  const { address, adopted, stop } = await startPostgres({ folder: join(varDir, 'postgres'), watch })
  log.info({ adopted }, adopted ? 'PostgreSQL was running already' : 'PostgreSQL has started')
  const sql = connect(address)
  return {
    sql,
    embedded: true,
    close: async () => {
      await sql.end(patience)
      await stop()
    },
  }
}
