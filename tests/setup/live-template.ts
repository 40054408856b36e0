import { DateTime } from 'luxon'
import { pino } from 'pino'
import { inject } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { tendDemonstration } from '../../server/demonstration/tend-demonstration.ts'
import { connect } from '../../sql/connect.ts'
import { PARK_ZONE } from '../../sql/instants.ts'
import { openingOfSites } from './opening-of-sites.ts'
import { testKeys } from './park.ts'

/** The database that demonstrations on the morning of all sites are copies of: filled by the first who asks, once a run. */
export const liveTemplate = async (): Promise<string> => {
  const server = { host: inject('postgresFolder'), user: 'postgres' }
  const turns = connect({ ...server, database: 'postgres' }, 1)
  await turns`select pg_advisory_lock(hashtext('live'))`
  const there = await turns`select from pg_database where datname = 'template_live'`
  if (there.length === 0) {
    await turns`create database filling_live template template_site`
    const sql = connect({ ...server, database: 'filling_live' }, 4)
    const now = DateTime.fromISO(openingOfSites, { zone: PARK_ZONE })
    const config = readConfig({ LIMITS: 'off' })
    await tendDemonstration({ sql, now: () => now, keys: testKeys, config, log: pino({ level: 'silent' }) })
    await sql.end()
    // Whole or not at all: what failed half way is nobody's template.
    await turns`alter database filling_live rename to template_live`
  }
  await turns.end()
  return 'template_live'
}
