import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll } from 'vitest'
import { openFolder } from '../setup/open-folder.ts'

const run = promisify(execFile)

/** Whether this machine has what subscribes to a calendar, and what shows the copy. */
export const canSubscribe = (): boolean =>
  ['vdirsyncer', 'khal'].every(program => spawnSync(program, ['--version']).status === 0)

const pairOf = (folder: string, address: string) => `
[general]
status_path = "${folder}/status"
[pair feed]
a = "there"
b = "here"
collections = null
[storage there]
type = "http"
url = "${address}"
[storage here]
type = "filesystem"
path = "${folder}/copy"
fileext = ".ics"
`
const shownFrom = (folder: string) => `
[calendars]
[[feed]]
path = ${folder}/copy
readonly = True
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Asia/Shanghai
default_timezone = Asia/Shanghai
[sqlite]
path = ${folder}/shown.db
`

/** Somebody whose vdirsyncer keeps a copy of the calendar at an address, and whose khal shows it; until the test file is done. */
export const subscriber = () => {
  const folder = openFolder()
  afterAll(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'copy'))
  const [pair, shown] = [join(folder, 'pair'), join(folder, 'shown')]
  writeFileSync(shown, shownFrom(folder))
  const env = { PATH: process.env.PATH, HOME: folder, LC_ALL: 'C.UTF-8' }
  const sync = (command: string) =>
    run('vdirsyncer', ['-c', pair, command], { env }).then(
      ({ stderr }) => ({ done: true, said: stderr }),
      ({ stderr }: { stderr: string }) => ({ done: false, said: stderr }),
    )
  return {
    /** As one sets an address, the first time or anew. */
    follows: (address: string) => {
      writeFileSync(pair, pairOf(folder, address))
      return sync('discover')
    },
    /** Whether it could be fetched, and what was said of it. */
    syncs: () => sync('sync'),
    /** A line for each entry from one day on, for some days: '2026-11-25 18:30–20:00 CONFIRMED 提醒, 二楼'. */
    sees: async (from: string, days: number) => {
      const format = '{start-date} {start-time}–{end-time} {status}{title}, {location}'
      const given = ['-c', shown, 'list', '--once', '--day-format', '', '--format', format]
      const { stdout } = await run('khal', [...given, from, `${days}d`], { env })
      return stdout.split('\n').filter(line => line !== '')
    },
  }
}
