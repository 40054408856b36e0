import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { isReachable } from '../../sql/connect.ts'
import { backlog, lastDayInOutbox } from '../../sql/messages/backlog.ts'
import { lastJobRuns } from '../../sql/messages/job-runs.ts'
import type { Context } from '../context.ts'

export interface Metrics {
  readonly registry: Registry
  /** Measures every request that passes it. */
  readonly measure: RequestHandler
}

/** Seconds; a page here is asked for some ten milliseconds, and a visitor leaves after some ten seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** By the pattern of the route, never its address: no label is ever made of what a person typed (R65). */
const measureOn = (registry: Registry): RequestHandler => {
  const seconds = new Histogram({
    name: 'jingyue_request_seconds',
    help: 'How long requests took, by method, pattern of the route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  })
  return (request, response, next) => {
    const end = seconds.startTimer()
    response.once('finish', () => {
      const route = request.route?.path ?? 'none'
      end({ method: request.method, route: String(route), status: String(response.statusCode) })
    })
    next()
  }
}

interface Asked {
  readonly name: string
  readonly help: string
  readonly labelNames: readonly string[]
  readonly registry: Registry
  readonly read: () => Promise<readonly { readonly labels: Record<string, string>; readonly value: number }[]>
}

/**
 * A number that the database is asked for when somebody looks, so that every instance says the same. While it is away there is
 * none, and everything else is told all the same: jingyue_database_up says why.
 */
const ask = ({ name, help, labelNames, registry, read }: Asked) =>
  new Gauge({
    name,
    help,
    labelNames: [...labelNames],
    registers: [registry],
    async collect() {
      this.reset()
      for (const { labels, value } of await read().catch(() => [])) this.set(labels, value)
    },
  })

const watchDatabase = ({ sql }: Pick<Context, 'sql'>, registry: Registry) =>
  new Gauge({
    name: 'jingyue_database_up',
    help: 'Whether the database answers: 1 or 0; while it does not, what is asked of it is left out',
    registers: [registry],
    async collect() {
      this.set((await isReachable(sql)) ? 1 : 0)
    },
  })

const watchJobs = ({ sql }: Pick<Context, 'sql'>, registry: Registry) =>
  ask({
    name: 'jingyue_job_last_run_seconds',
    help: 'When a job was last begun by any instance, in seconds since 1970, by its outcome',
    labelNames: ['job', 'outcome'],
    registry,
    read: async () =>
      (await lastJobRuns(sql)).map(({ job, outcome, startedAt }) => ({
        labels: { job, outcome: outcome ?? 'running' },
        value: startedAt.toSeconds(),
      })),
  })

const watchMessages = ({ sql, now }: Pick<Context, 'sql' | 'now'>, registry: Registry) => {
  ask({
    name: 'jingyue_messages_waiting',
    help: 'Messages that wait, by channel, and whether their hour has come (due) or not (later)',
    labelNames: ['channel', 'waiting'],
    registry,
    read: async () =>
      (await backlog(sql, now())).map(({ channel, waiting, count }) => ({
        labels: { channel, waiting },
        value: count,
      })),
  })
  ask({
    name: 'jingyue_messages_last_day',
    help: 'Messages due in the last 24 hours, by channel and what became of them',
    labelNames: ['channel', 'state'],
    registry,
    read: async () =>
      (await lastDayInOutbox(sql, now())).map(({ channel, state, count }) => ({
        labels: { channel, state },
        value: count,
      })),
  })
}

/** What an operator watches: requests, jobs, messages, the database and the process itself, for Prometheus. */
export const createMetrics = (context: Pick<Context, 'sql' | 'now'>): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  watchDatabase(context, registry)
  watchJobs(context, registry)
  watchMessages(context, registry)
  return { registry, measure: measureOn(registry) }
}
