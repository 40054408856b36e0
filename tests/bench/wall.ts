import { randomUUID } from 'node:crypto'
import { openStarts } from '../../server/availability/open-starts.ts'
import { book } from '../../server/booking/book.ts'
import { wallHashes } from '../../server/booking/wall.ts'
import { insertMet } from '../../sql/booking/met.ts'
import { answers, serviceOf } from '../setup/booking.ts'
import { contextAt, type Ground } from './ground.ts'
import { median, milliseconds, type Row, timed } from './row.ts'

const NUMBERS = 1000

interface Guess {
  readonly met: boolean
  readonly took: number
}

/** How many of some are told apart rightly by whether they took longer than others, or shorter, whichever did better on the first half. */
const toldApart = (guesses: readonly Guess[]): number => {
  const [learnt, tried] = [guesses.slice(0, guesses.length / 2), guesses.slice(guesses.length / 2)]
  const between = median(learnt.map(({ took }) => took))
  const right = (some: readonly Guess[], longer: boolean) =>
    some.filter(({ met, took }) => (took > between === longer) === met).length / some.length
  const longer = right(learnt, true) >= right(learnt, false)
  return right(tried, longer)
}

/** Whether the time a booking takes tells if a lawyer has met the number that was named with it (R19a); of others nothing differs. */
export const wallRows = async (ground: Ground): Promise<Row[]> => {
  const context = contextAt(await ground.newDatabase('wall', { seeded: true }))
  const { sql, keys } = context
  await sql`truncate appointment, reservation, message cascade`
  const service = await serviceOf(context, 'lawyer')
  const lawyers = await sql<{ personId: number }[]>`
    select person_id from service_worker where service_id = ${service.serviceId}`
  const [starts] = await openStarts(context, service)
  if (!starts) throw new Error('no lawyer is free')

  const guesses: Guess[] = []
  for (let which = 0; which < NUMBERS; which++) {
    const otherSide = `+86138${String(10_000_000 + which)}`
    const [contactHash = ''] = wallHashes(keys, otherSide)
    const met = Math.random() < 0.5
    const rows = lawyers.map(({ personId }) => ({ personId, contactHash, side: 'client' as const }))
    if (met) await insertMet(sql, rows, '2026-11-01')
    const took = await timed(() =>
      book(context, {
        ...{ service, starts, bookingKey: randomUUID(), through: 'web' },
        answers: { ...answers, otherSide },
      }),
    )
    await sql`truncate appointment, reservation, message cascade`
    if (which >= 20) guesses.push({ met, took })
  }
  await sql.end()
  const of = (met: boolean) => median(guesses.filter(guess => guess.met === met).map(({ took }) => took))
  const share = toldApart(guesses)
  return [
    {
      row: `wall: of ${NUMBERS} numbers, told apart by how long a booking takes`,
      measured: `${(share * 100).toFixed(0)} % (met ${milliseconds(of(true))}, not met ${milliseconds(of(false))})`,
      against: 'guessing: 50 %',
      ratio: Number((share / 0.5).toFixed(2)),
      target: '≤ 1.1',
      met: share <= 0.55,
    },
  ]
}
