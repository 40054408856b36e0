import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../server/root.ts'
import { connect } from '../../sql/connect.ts'
import type { Ground } from './ground.ts'

const compared = ['express', 'postgres', 'nodemailer', 'preact', 'luxon', 'highs'] as const

/** What was measured, and with what it was compared. */
export const versionsOf = async (ground: Ground): Promise<Record<string, string>> => {
  const sql = connect(await ground.newDatabase('versions', { seeded: false }), 1)
  const [{ version }] = await sql<[{ version: string }]>`
    select current_setting('server_version') as version`
  await sql.end()
  const { version: jingyue, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return {
    jingyue,
    node: process.version,
    postgresql: version,
    ...Object.fromEntries(compared.map(name => [name, dependencies[name]])),
  }
}
