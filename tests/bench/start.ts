import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import { root } from '../../server/root.ts'
import { openFolder } from '../setup/open-folder.ts'
import { type Row, rowOf } from './row.ts'

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )

/** npm start in a folder of its own: the process, and the seconds until its first page. */
const startIn = async (varDir: string) => {
  const [port, metricsPort] = [await freePort(), await freePort()]
  const env = {
    ...{ PATH: process.env.PATH, HOME: process.env.HOME, VAR_DIR: varDir, LIMITS: 'off', LOG_LEVEL: 'fatal' },
    ...{ PORT: String(port), METRICS_PORT: String(metricsPort) },
  }
  const begun = performance.now()
  const started = spawn('npm', ['start'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  const page = `http://127.0.0.1:${port}/`
  while (!(await answers(page))) await pause(20)
  return {
    started,
    page,
    metrics: `http://127.0.0.1:${metricsPort}/metrics`,
    took: (performance.now() - begun) / 1000,
  }
}

const stop = async (started: ChildProcess) => {
  const ended = once(started, 'exit')
  if (started.pid !== undefined) process.kill(-started.pid, 'SIGTERM')
  await ended
}

const residentMegabytes = async (metrics: string): Promise<number> => {
  const text = await (await fetch(metrics)).text()
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1]) / 2 ** 20
}

const ask = (url: string, amount: number) => autocannon({ url, amount, connections: 10 })

/** From nothing to the first page, once more from there, and what stays in memory. */
export const startRows = async (): Promise<Row[]> => {
  const folder = openFolder()
  try {
    const first = await startIn(join(folder, 'var'))
    await stop(first.started)
    const again = await startIn(join(folder, 'var'))
    await ask(again.page, 100)
    const few = await residentMegabytes(again.metrics)
    await ask(again.page, 10_000)
    const many = await residentMegabytes(again.metrics)
    await stop(again.started)
    return [
      rowOf('start: nothing to the first page', {
        measured: `${first.took.toFixed(1)} s`,
        against: 'a second',
        ratio: first.took,
        most: 8,
      }),
      rowOf('start: again', {
        measured: `${again.took.toFixed(1)} s`,
        against: 'a second',
        ratio: again.took,
        most: 2,
      }),
      rowOf('memory after 10,000 requests', {
        measured: `${many.toFixed(0)} MB`,
        against: `after 100: ${few.toFixed(0)} MB`,
        ratio: many / few,
        most: 1.3,
      }),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
