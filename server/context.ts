import type { DateTime } from 'luxon'
import type { Logger } from 'pino'
import type { Pool } from '../sql/connect.ts'
import type { Config } from './config.ts'
import type { Keys } from './keys/keys.ts'

/** What every verb is given: where it reads and writes, and the only clock. main.ts makes it; tests make another. */
export interface Context {
  readonly sql: Pool
  readonly now: () => DateTime
  readonly keys: Keys
  readonly config: Config
  readonly log: Logger
}
