import { Gauge } from 'prom-client'
import request from 'supertest'
import { expect, it, onTestFinished, vi } from 'vitest'
import { runOnce } from '../../jobs/run-once.ts'
import { createApp, createMetricsApp } from '../../server/app.tsx'
import { createMetrics } from '../../server/http/metrics.ts'
import { connect } from '../../sql/connect.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { visitorOf } from '../setup/visitor.ts'

const METRICS_TOKEN = 'a token that nobody guesses, of some length'
const { context, origin } = await openSite({ METRICS_TOKEN })
const asked = (given?: string) => {
  const asking = request(origin).get('/metrics')
  return given === undefined ? asking : asking.set('Authorization', given)
}
const right = `Bearer ${METRICS_TOKEN}`

it('whoever has the token reads how requests fare, by pattern, and nobody else sees that there is anything', async () => {
  await request(origin).get('/health/live')
  expect((await asked(right)).text).toMatch(
    /jingyue_request_seconds_count\{method="GET",route="\/health\/live",status="200"\} \d/,
  )

  const absent = await request(origin).get('/nothing-here')
  for (const wrong of [undefined, '', 'Bearer ', METRICS_TOKEN, `${right}x`, `Basic ${METRICS_TOKEN}`]) {
    const { status, text } = await asked(wrong)
    expect([status, text.length]).toEqual([
      404,
      absent.text.length - 'nothing-here'.length + 'metrics'.length,
    ])
  }
})

it('without a token it is absent', async () => {
  const app = createApp({ ...context, config: { ...context.config, metricsToken: undefined } })
  expect((await request(app).get('/metrics').set('Authorization', right)).status).toBe(404)
})

it('on a port of its own it needs no token, and nothing else stands there', async () => {
  const app = createMetricsApp(context, createMetrics(context))
  expect((await request(app).get('/metrics')).text).toContain('process_cpu_seconds_total')
  expect((await request(app).get('/')).status).toBe(404)
})

it('when each job ran last is told by every instance alike, with how it ended', async () => {
  const run = { job: 'send-messages', tick: context.now().startOf('minute') }
  await runOnce(context, run, async () => {
    throw new Error('broken')
  })
  expect((await asked(right)).text).toContain(
    `jingyue_job_last_run_seconds{job="send-messages",outcome="failed"} ${context.now().toSeconds()}`,
  )
})

it('how many messages wait is told by channel', async () => {
  const contact = { by: 'email', contact: 'somebody@example.org' } as const
  await bookFirst(context, 'individual-counselling', { answers: { reach: contact } })

  const { text } = await asked(right)

  expect(text).toContain('jingyue_messages_waiting{channel="email",waiting="due"} 1')
})

it('nothing of a visitor, their reference or their address is in them, whatever they did', async () => {
  const visitor = visitorOf(origin)
  const { reference } = await visitor.books()
  await visitor.finds(reference)
  const typed = 'somebody-typed-this'
  await visitor.gets(`/a/${reference}?k=${typed}`)
  await visitor.gets(`/${typed}`)

  const { text } = await asked(right)

  expect(text).toContain('route="/a/:reference"')
  for (const said of [reference, typed, ...Object.values(visitor.canary)]) expect(text).not.toContain(said)
})

it('while the database is away everything else is told, and that it is away', async () => {
  const gone = connect({ host: '/nowhere', database: 'gone', user: 'nobody' }, 1)
  onTestFinished(() => gone.end({ timeout: 0 }))
  const without = { ...context, sql: gone }

  const { status, text } = await request(createMetricsApp(without, createMetrics(without))).get('/metrics')

  expect(status).toBe(200)
  expect(text).toContain('process_cpu_seconds_total')
  expect(text).toContain('jingyue_database_up 0')
  expect(text).not.toMatch(/^jingyue_(job|messages)_\w+\{/m)
  expect((await asked(right)).text).toContain('jingyue_database_up 1')
})

it('a fault of ours prints no stack and shows none', async () => {
  const printed = vi.spyOn(console, 'error').mockReturnValue()
  onTestFinished(() => printed.mockRestore())
  const metrics = createMetrics(context)
  new Gauge({
    name: 'broken',
    help: 'throws',
    registers: [metrics.registry],
    collect() {
      throw new Error('13800000001')
    },
  })

  const { status, text } = await request(createMetricsApp(context, metrics)).get('/metrics')

  expect({ status, text }).toEqual({ status: 500, text: '' })
  expect(printed).not.toHaveBeenCalled()
})
