import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
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

/** Asked of the database when somebody looks, so that every instance says the same. */
const watchJobs = ({ sql }: Pick<Context, 'sql'>, registry: Registry) =>
  new Gauge({
    name: 'jingyue_job_last_run_seconds',
    help: 'When a job was last begun by any instance, in seconds since 1970, by its outcome',
    labelNames: ['job', 'outcome'],
    registers: [registry],
    async collect() {
      this.reset()
      for (const { job, outcome, startedAt } of await lastJobRuns(sql))
        this.set({ job, outcome: outcome ?? 'running' }, startedAt.toSeconds())
    },
  })

const watchMessages = ({ sql, now }: Pick<Context, 'sql' | 'now'>, registry: Registry) => {
  new Gauge({
    name: 'jingyue_messages_waiting',
    help: 'Messages that wait, by channel, and whether their hour has come (due) or not (later)',
    labelNames: ['channel', 'waiting'],
    registers: [registry],
    async collect() {
      this.reset()
      for (const { channel, waiting, count } of await backlog(sql, now()))
        this.set({ channel, waiting }, count)
    },
  })
  new Gauge({
    name: 'jingyue_messages_last_day',
    help: 'Messages due in the last 24 hours, by channel and what became of them',
    labelNames: ['channel', 'state'],
    registers: [registry],
    async collect() {
      this.reset()
      for (const { channel, state, count } of await lastDayInOutbox(sql, now()))
        this.set({ channel, state }, count)
    },
  })
}

/** What an operator watches: requests, jobs, messages and the process itself, for Prometheus. */
export const createMetrics = (context: Pick<Context, 'sql' | 'now'>): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  watchJobs(context, registry)
  watchMessages(context, registry)
  return { registry, measure: measureOn(registry) }
}
