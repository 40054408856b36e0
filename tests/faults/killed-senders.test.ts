import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { greedySink, type Taken } from '../messages/mail-sink.ts'
import { manyTold } from '../messages/many-told.ts'
import { openPark } from '../setup/park.ts'
import { often } from '../setup/proof.ts'
import { startSender } from './start-sender.ts'

const MAILS = often({ proved: 2_000, tested: 300 })
const KILLS = often({ proved: 20, tested: 3 })

const sink = await greedySink()
const { context, sql, setClock, database, log } = await openPark('2026-11-24T18:00')

/** Header and body of a mail as it came. */
const partsOf = ({ raw }: Taken) => {
  const end = raw.indexOf('\r\n\r\n')
  const [, name = ''] = /^Message-ID: (<.+>)$/im.exec(raw.slice(0, end)) ?? []
  return { name, body: raw.slice(end) }
}

const bodiesByName = () => {
  const bodies = new Map<string, string[]>()
  for (const { name, body } of sink.taken.map(partsOf)) bodies.set(name, [...(bodies.get(name) ?? []), body])
  return bodies
}

const start = () => startSender({ database, log, variables: { SMTP_URL: sink.url } })

it(`of ${MAILS} mails none is lost and at most one a kill is repeated, word for word, when a sender is killed ${KILLS} times`, async () => {
  await manyTold(context, MAILS)
  const steady = start()
  let victim = start()
  await Promise.all([steady.ready, victim.ready])

  for (let kills = 0; kills < KILLS; kills++) {
    void victim.send(context.now())
    void steady.send(context.now())
    const next = start()
    // Somewhere in some mail, of either of them: between any two commands that a server hears.
    await sink.hears(randomInt(1, 300))
    await victim.kill()
    await steady.pause()
    // What the killed one had leased comes free, and nothing that lives is at anything.
    setClock(context.now().plus({ seconds: 61 }).toISO() ?? '')
    await next.ready
    victim = next
  }
  await Promise.all([victim.send(context.now()), steady.send(context.now())])

  const bodies = [...bodiesByName().values()]
  const repeats = bodies.filter(({ length }) => length > 1)
  expect(bodies).toHaveLength(MAILS)
  expect(repeats.every(({ length }) => length <= KILLS)).toBe(true)
  expect(sink.taken.length - MAILS).toBeLessThanOrEqual(KILLS)
  expect(repeats.filter(copies => new Set(copies).size > 1)).toEqual([])
  const states = await sql`select state, leased_until, count(*)::int from message group by 1, 2`
  expect(states).toEqual([{ state: 'sent', leasedUntil: null, count: MAILS }])
}, 300_000)
