import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { reportOf } from './report.ts'
import { varFolder } from './var-folder.ts'

const files = varFolder()
const KEYS = JSON.stringify([{ version: 1, secret: `${'A'.repeat(42)}E` }])
const command = join(import.meta.dirname, '../../server/messages/take-bounce-command.ts')
const takes = (
  variables: Record<string, string>,
  input: string | Buffer = 'From: a@example.org\r\n\r\nhello\r\n',
) => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', command], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', VAR_DIR: files.varDir, ...variables },
  })
  return { status, stderr }
}

it('a fault of the database is said, and the mail server is told to come again', () => {
  const { status, stderr } = takes({ DATABASE_URL: 'postgres://127.0.0.1:9/park' })
  expect(stderr).toMatch(/^The database of DATABASE_URL /)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(status).toBe(75)
})

it('a fault of ours is logged without a word of the mail, and it is told to come again', () => {
  // A database that holds no table of ours.
  const there = { DATABASE_URL: 'postgres:///postgres', PGHOST: inject('postgresFolder'), PGUSER: 'postgres' }
  const report = reportOf({ to: `bounces+1-${'a'.repeat(24)}@note.example.org` })
  const { status, stderr } = takes({ ...there, APP_KEYS: KEYS }, report)
  expect(stderr).toMatch(/"fault"/)
  expect(stderr).not.toMatch(/bounces\+1|somebody@example/)
  expect(status).toBe(75)
})

it('keys that nobody can read are said in a sentence, and it is told to come again', () => {
  writeFileSync(join(files.varDir, 'keys.json'), 'nonsense', { mode: 0o600 })
  const { status, stderr } = takes({})
  expect(stderr).toMatch(/^keys must be /)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(status).toBe(75)
})
