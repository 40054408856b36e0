import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { readMigrations } from '../../server/database/migrations.ts'
import { root } from '../../server/root.ts'
import { openFolder } from '../setup/open-folder.ts'
import { often } from '../setup/proof.ts'
import { build } from './living-server.ts'

beforeAll(build, 120_000)

/** Starts the product on a folder of its own. */
const startHere = () => {
  const varDir = openFolder()
  const child = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', VAR_DIR: varDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  let errors = ''
  child.stderr.on('data', text => {
    errors += text
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    for (const pid of postgresOf(varDir)) process.kill(pid, 'SIGQUIT')
    await vi.waitFor(() => expect(postgresOf(varDir)).toEqual([]), { timeout: 10_000 })
    rmSync(varDir, { recursive: true, force: true })
  })
  /** Resolves when the log holds a text. */
  const says = (text: string) =>
    new Promise<void>(resolve =>
      createInterface(child.stdout).on('line', line => line.includes(text) && resolve()),
    )
  const holds = (path: string) =>
    vi.waitFor(() => expect(existsSync(join(varDir, path))).toBe(true), { interval: 1, timeout: 15_000 })
  return { varDir, child, ended, says, holds, errors: () => errors }
}
type Started = ReturnType<typeof startHere>

/** Every postgres of a folder, by its command line. */
const postgresOf = (folder: string): number[] =>
  spawnSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(line => line.includes(`postgres -D ${folder}`))
    .map(line => Number.parseInt(line, 10))

const newest = readMigrations(join(root, 'sql', 'migrations')).at(-1)?.filename ?? ''

const moments: [string, (started: Started) => Promise<unknown>][] = [
  ['while its data is laid out', ({ holds }) => holds('postgres/data-aside')],
  ['while PostgreSQL comes up', ({ holds }) => holds('postgres/data/postmaster.pid')],
  ['when PostgreSQL has just come up', ({ says }) => says('PostgreSQL has started')],
  ['while the demonstration is filled', ({ says }) => says(newest)],
  ['when it is ready', ({ says }) => says('"ready"')],
]

/** Each, or every second one, from whichever chance begins with: over some runs all of them. */
const STEP = often({ proved: 1, tested: 2 })
const FIRST = Math.floor(Math.random() * STEP)

it.each(moments.filter((_, index) => index % STEP === FIRST))(
  'a signal %s ends it with nothing left behind and nothing to complain of',
  async (_, moment) => {
    const started = startHere()
    await moment(started)
    started.child.kill('SIGTERM')

    const [code] = await started.ended

    expect({ code, errors: started.errors(), left: postgresOf(started.varDir) }).toEqual({
      code: 0,
      errors: '',
      left: [],
    })
  },
  40_000,
)
