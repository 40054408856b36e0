import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { migrate } from '../../server/database/migrate.ts'
import { digest } from '../../server/keys/digest.ts'
import { parseKeys } from '../../server/keys/keys.ts'
import { isDeliveryKey, reportsUntil } from '../../server/messages/delivery-key.ts'
import { pauseOf } from '../../server/messages/pauses.ts'
import { insertPause } from '../../sql/messages/paused-addresses.ts'
import { openPark } from '../setup/park.ts'
import { smsVariablesOf } from './gateway-stub.ts'

const { context, sql, database } = await openPark('2026-11-24T18:00')
const written = JSON.stringify([
  { version: 9, secret: `${'N'.repeat(42)}E` },
  { version: 1, secret: `${'A'.repeat(42)}E` },
])
const [newer] = parseKeys(written)
const gateway = smsVariablesOf('aliyun', 'http://127.0.0.1:9')
const tokenIn = (said: string) => /http:\/\/localhost:3000\/m\/([\w-]+) /.exec(said)?.[1] ?? ''

it('without a gateway no address is to be registered', () => {
  expect(reportsUntil({ config: readConfig({}), keys: parseKeys(written) })).toEqual([])
})

it('rotate-keys says which address the gateway is to post to and that links in mails end, and keeps what is paused of accounts', async () => {
  // Copies of the template do not know which migrations made them.
  await sql`drop schema public cascade`
  await sql`create schema public`
  await migrate(sql, context.log)
  const email = 'works@example.org'
  await sql`insert into account (email) values (${email})`
  const contactHash = digest(context.keys, 'look-up', email)
  await sql`
    insert into message (kind, channel, account_id, about, once, due_at, useless_at, state)
    select 'shift_reminder', 'email', account_id, '{}', 'a reminder', ${context.now()}, ${context.now()}, 'sent' from account`
  await insertPause(sql, { contactHash, why: 'no_mailbox', since: context.now() })
  const there = {
    DATABASE_URL: `postgres:///${database.database}`,
    PGHOST: database.host,
    PGUSER: database.user,
  }
  const here = { PATH: process.env.PATH ?? '', VAR_DIR: context.config.varDir, APP_KEYS: written }

  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, '../../server/keys/rotate-keys-command.ts')],
    { encoding: 'utf8', env: { ...here, ...there, ...gateway } },
  )

  expect(stderr).toBe('')
  expect(stdout).toContain('/me/settings')
  expect(isDeliveryKey([newer], 'aliyun', tokenIn(stdout))).toBe(true)
  expect(await pauseOf({ sql, keys: [newer] }, email)).toBe('no_mailbox')
})
