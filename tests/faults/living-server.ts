import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { inject, onTestFinished, vi } from 'vitest'
import { root } from '../../server/root.ts'
import { connect } from '../../sql/connect.ts'
import { listenHere } from '../setup/listen-here.ts'
import { openFolder } from '../setup/open-folder.ts'

const compiler = join(root, 'node_modules/@typescript/native/bin/tsc')

/** Builds what npm start runs: one file of tests at a time, so that none starts what another is writing. */
export const build = async () => {
  const turns = connect({ host: inject('postgresFolder'), user: 'postgres', database: 'postgres' }, 1)
  await turns`select pg_advisory_lock(hashtext('build'))`
  execFileSync(process.execPath, [compiler, '--build', 'tsconfig.build.json'], { cwd: root })
  await turns.end()
}

interface Running {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

const processes = (): Running[] =>
  spawnSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .stdout.split('\n')
    .map(line => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap(found =>
      found ? [{ pid: Number(found[1]), parent: Number(found[2]), command: String(found[3]) }] : [],
    )

/** The PostgreSQL of a folder: the one that was started, then those that it made. */
export const postgresOf = (folder: string): number[] => {
  const all = processes()
  const first = all.filter(({ command }) => command.includes(`postgres -D ${folder}`))
  const made = all.filter(({ parent }) => first.some(({ pid }) => pid === parent))
  return [...first, ...made].map(({ pid }) => pid)
}

export const killOutright = (pids: readonly number[]) => {
  for (const pid of pids)
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has gone with the one before it.
    }
}

const freePort = async () => {
  const { server, port } = await listenHere(createServer() as never)
  server.close()
  return port
}

/** A product on a folder of its own as npm start runs it, which can be killed and started as often as a test wants. */
export const livingServer = async () => {
  const [varDir, port] = [openFolder(), await freePort()]
  const origin = `http://127.0.0.1:${port}`
  const env = {
    PATH: process.env.PATH,
    PORT: String(port),
    VAR_DIR: varDir,
    LIMITS: 'off',
    LOG_LEVEL: 'warn',
  }
  let output = ''
  const begin = () => {
    const child = spawn(process.execPath, [join(root, 'dist/server/main.js')], { cwd: root, env })
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', text => {
        output += text
      })
    return child
  }
  let child = begin()
  const status = (path: string) =>
    fetch(origin + path).then(
      answer => answer.status,
      () => 0,
    )
  const ready = () =>
    vi.waitFor(async () => {
      if ((await status('/health/ready')) !== 200)
        throw new Error(`it is not ready; it said: ${output.slice(-2000)}`)
    }, 60_000)
  const sql = connect({ host: join(varDir, 'postgres'), database: 'jingyue', user: 'jingyue' }, 2)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await sql.end({ timeout: 0 })
    killOutright(postgresOf(varDir))
    await vi.waitFor(() => {
      if (postgresOf(varDir).length > 0) throw new Error('PostgreSQL runs on')
    }, 10_000)
    rmSync(varDir, { recursive: true, force: true })
  })
  return {
    ...{ varDir, origin, sql, status, ready },
    output: () => output,
    exitCode: () => child.exitCode,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    kill: async () => {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
    startAgain: () => {
      child = begin()
    },
  }
}
export type LivingServer = Awaited<ReturnType<typeof livingServer>>
