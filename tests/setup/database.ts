import { spawn } from 'node:child_process'
import { mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { DateTime } from 'luxon'
import type { TestProject } from 'vitest/node'
import { readMigrations } from '../../server/database/migrations.ts'
import { preparePlace } from '../../server/database/place.ts'
import { findPrograms } from '../../server/database/programs.ts'
import { runProgram } from '../../server/database/run-program.ts'
import { settingsFile, writeSettings } from '../../server/database/settings.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import { root } from '../../server/root.ts'
import { connect } from '../../sql/connect.ts'
import { PARK_ZONE } from '../../sql/instants.ts'
import { openingOfSites } from './opening-of-sites.ts'

/** One PostgreSQL for the whole run, and in it what each test file copies: a migrated template, and one with the park's people. */
export default async (project: TestProject) => {
  // Found, lent an identity and copied as ours is: tests run wherever the product does.
  const place = preparePlace(mkdtempSync(join(tmpdir(), 'park-')))
  const { folder, cluster, as } = place
  const programs = await findPrograms(place)
  const ways = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N']
  const laidOut = await runProgram(programs('initdb'), ['-D', cluster, ...ways], as)
  if (!laidOut.succeeded) throw new Error(laidOut.said)
  // It runs as ours does, so that what it logs is what ours would log; each test file searches that (security.md 30).
  writeSettings(cluster, folder)
  const postgresLog = join(folder, 'postgres.log')
  const log = openSync(postgresLog, 'a')
  const set = {
    config_file: join(cluster, settingsFile),
    max_connections: '300',
    fsync: 'off',
    log_line_prefix: '',
  }
  const options = Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(programs('postgres'), ['-D', cluster, ...options], {
    ...as,
    stdio: ['ignore', log, log],
  })

  const admin = connect({ host: folder, database: 'postgres', user: 'postgres' }, 1)
  for (let tries = 1; ; tries++) {
    const failure = await admin`create database template_park`.then(
      () => null,
      error => error,
    )
    if (!failure) break
    if (tries === 100) throw failure
    await setTimeout(50)
  }
  const template = connect({ host: folder, database: 'template_park', user: 'postgres' }, 1)
  for (const { getSql } of readMigrations(join(root, 'sql', 'migrations'))) await template.unsafe(getSql())
  await template.end()
  await admin`create database template_site template template_park`
  await admin.end()
  const site = connect({ host: folder, database: 'template_site', user: 'postgres' }, 1)
  await seedPark(site, DateTime.fromISO(openingOfSites, { zone: PARK_ZONE }))
  await site.end()
  project.provide('postgresFolder', folder)
  project.provide('postgresLog', postgresLog)

  return async () => {
    const stopped = new Promise(resolve => server.once('exit', resolve))
    server.kill('SIGINT')
    await stopped
    rmSync(folder, { recursive: true })
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    postgresFolder: string
    postgresLog: string
  }
}
