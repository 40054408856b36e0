import { randomUUID } from 'node:crypto'
import { openStarts } from '../../server/availability/open-starts.ts'
import { book } from '../../server/booking/book.ts'
import { Refusal } from '../../server/refusal.ts'
import { answers, serviceOf } from '../setup/booking.ts'
import { contextAt } from './ground.ts'

/**
 * One of two instances, each with a hundred who press the button at once: it says that it is ready, begins when it is told, and
 * writes how many were booked, how many were refused, how many saw anything else, and the milliseconds of all.
 */
const [host = '', database = '', user = '', code = '', places = ''] = process.argv.slice(2)
const context = contextAt({ host, database, user }, { connections: 40 })
const service = await serviceOf(context, code)
const starts = (await openStarts(context, service)).slice(0, Number(places))
await Promise.all(Array.from({ length: 40 }, () => context.sql`select pg_sleep(0.05)`))
process.stdout.write('ready\n')

process.stdin.once('data', async () => {
  const begun = performance.now()
  const ended = await Promise.all(
    Array.from({ length: 100 }, (_, nth) =>
      book(context, {
        service,
        starts: starts[nth % starts.length] as (typeof starts)[number],
        answers,
        bookingKey: randomUUID(),
        through: 'web',
      }).then(
        () => 'booked',
        error => (error instanceof Refusal && error.rule === 'slot_is_taken' ? 'refused' : String(error)),
      ),
    ),
  )
  const took = performance.now() - begun
  const counts = (what: string) => ended.filter(one => one === what).length
  const other = ended.filter(one => one !== 'booked' && one !== 'refused')
  process.stdout.write(
    `${JSON.stringify({ booked: counts('booked'), refused: counts('refused'), other, took })}\n`,
  )
  await context.sql.end()
  process.stdin.destroy()
})
