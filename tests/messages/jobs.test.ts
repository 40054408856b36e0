import { validate } from 'node-cron'
import { pino } from 'pino'
import { beforeEach, describe, expect, it } from 'vitest'
import { runOnce } from '../../jobs/run-once.ts'
import { startJobs } from '../../jobs/start-jobs.ts'
import { tidyJobRuns } from '../../jobs/tidy-job-runs.ts'
import { type Job, timetable } from '../../jobs/timetable.ts'
import { openPark } from '../setup/park.ts'
import { at } from './one-party.ts'

const { context, sql, setClock } = await openPark('2026-11-24T18:00')

const runs = () =>
  sql<{ job: string; outcome: string | null }[]>`select job, outcome from job_run order by tick, job`
const tick = at('2026-11-24T18:00')

/** The context with a log that can be read. */
const logged = () => {
  const lines: string[] = []
  const log = pino({ level: 'trace' }, { write: line => lines.push(line) })
  return { context: { ...context, log }, lines }
}

beforeEach(async () => {
  setClock('2026-11-24T18:00')
  await sql`truncate job_run`
})

describe('a tick of a job', () => {
  it('is run by one of several instances', async () => {
    let times = 0
    const work = async () => {
      times++
    }
    const ran = await Promise.all(
      Array.from({ length: 10 }, () => runOnce(context, { job: 'a', tick }, work)),
    )
    expect(ran.filter(Boolean)).toHaveLength(1)
    expect(times).toBe(1)
    expect(await runs()).toEqual([{ job: 'a', outcome: 'done' }])
  })

  it('is another one a minute later, and another job’s is its own', async () => {
    for (const run of [
      { job: 'a', tick },
      { job: 'a', tick: tick.plus({ minutes: 1 }) },
      { job: 'b', tick },
    ])
      expect(await runOnce(context, run, async () => {})).toBe(true)
  })

  it('that throws is written down, without what anybody typed, and is over', async () => {
    const { context: within, lines } = logged()
    const ran = await runOnce(within, { job: 'a', tick }, async () => {
      await sql`select ${'xiao@example.org'}::text::int`
    })
    expect(ran).toBe(true)
    expect(await runs()).toEqual([{ job: 'a', outcome: 'failed' }])
    expect(lines.join('')).toContain('"job":"a"')
    expect(lines.join('')).not.toContain('xiao')
  })

  it('is forgotten after a week', async () => {
    for (const days of [0, 7, 8])
      await runOnce(context, { job: 'a', tick: tick.minus({ days }) }, async () => {})
    await tidyJobRuns(context)
    expect(await runs()).toHaveLength(2)
  })
})

describe('the timetable', () => {
  it('has every job once, at a time that cron understands, with a sentence for people', () => {
    expect(new Set(timetable.map(({ job }) => job)).size).toBe(timetable.length)
    for (const { ticks, does } of timetable) {
      expect(validate(ticks)).toBe(true)
      expect(does).toMatch(/^(Every|At) .+: /)
    }
  })
})

describe('every job', () => {
  it('asks at least once an hour, so that no hour of the day is needed to be awake', () => {
    for (const { ticks } of timetable)
      expect(ticks).toMatch(/^(\*(\/\d{1,2})?|\d{1,2})( \*){4}$|^\*\/\d{1,2}( \*){5}$/)
  })
})

describe('the jobs', () => {
  const everySecond = (job: string, run: Job['run']): Job => ({ job, ticks: '* * * * * *', does: '', run })

  it('live on when one of them throws, and stop when what runs has ended', async () => {
    const { context: within, lines } = logged()
    let finished = false
    let begun = () => {}
    const running = new Promise<void>(resolve => {
      begun = resolve
    })
    const jobs = startJobs(within, [
      everySecond('throws', async () => {
        throw new Error('13800000001')
      }),
      everySecond('lasts', async ({ signal }) => {
        begun()
        await new Promise(resolve => signal.addEventListener('abort', resolve))
        finished = true
      }),
    ])
    await running
    await expect
      .poll(async () => (await runs()).map(({ outcome }) => outcome), { timeout: 5000 })
      .toContain('failed')

    await jobs.stop()

    expect(finished).toBe(true)
    expect(await runs()).toEqual([
      { job: 'lasts', outcome: 'done' },
      { job: 'throws', outcome: 'failed' },
    ])
    expect(lines.join('')).not.toContain('13800000001')
  })

  it('stop at once when nothing runs', async () => {
    await startJobs(context).stop()
    expect(await runs()).toEqual([])
  })

  it('live on without a database', async () => {
    const { context: within, lines } = logged()
    const broken = {
      ...within,
      sql: (() => Promise.reject(new Error('gone'))) as unknown as typeof context.sql,
    }
    const jobs = startJobs(broken, [everySecond('a', async () => {})])
    await expect.poll(() => lines.join(''), { timeout: 5000 }).toContain('"job":"a"')
    await jobs.stop()
  })
})
