import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkRobots } from '../../server/messages/check-robots.ts'
import { openRobots } from './open-robots.ts'
import { varFolder } from './var-folder.ts'

const { context, sql, transports, house, withRobot } = await openRobots()
const files = varFolder()

it('a robot that no key opens is wrong, and the others are looked at all the same', async () => {
  await withRobot('dingtalk')
  await withRobot('wecom')
  await sql`update robot set key_sealed = 'x' where kind = 'dingtalk'`
  const asking = { sql, keys: context.keys, at: context.now() }
  for (const transport of [null, transports.robot])
    expect(await checkRobots({ ...asking, transport })).toMatchObject([
      {
        state: 'wrong',
        says: expect.stringMatching(/dingtalk robot of organisation \d+ is opened by no key/),
      },
      { state: 'ok' },
    ])
  expect(house.posts).toHaveLength(1)
})

it('what was found is said although something breaks off the rest', () => {
  const command = join(import.meta.dirname, '../../server/messages/message-check-command.ts')
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', command], {
    encoding: 'utf8',
    env: {
      ...{ PATH: process.env.PATH ?? '', VAR_DIR: files.varDir, PUBLIC_URL: 'https://note.example.org' },
      APP_KEYS: JSON.stringify([{ version: 1, secret: `${'A'.repeat(42)}E` }]),
      DATABASE_URL: 'postgres://127.0.0.1:9/park',
    },
  })
  expect(stdout).toContain('Files: ')
  expect(stderr).toContain('DATABASE_URL')
  expect(status).toBe(1)
})
