import { expect, it } from 'vitest'
import { greedySink, type Taken } from '../messages/mail-sink.ts'
import { manyInvited } from '../messages/many-invited.ts'
import { manyTold } from '../messages/many-told.ts'
import { openPark } from '../setup/park.ts'
import { often } from '../setup/proof.ts'
import { killSenders } from './kill-senders.ts'
import { startSender } from './start-sender.ts'

const KILLS = often({ proved: 20, tested: 2 })

const sink = await greedySink()

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

const whom = [
  { to: 'parties', mails: often({ proved: 2_000, tested: 300 }), lay: manyTold, within: 300 },
  { to: 'accounts', mails: often({ proved: 600, tested: 60 }), lay: manyInvited, within: 60 },
] as const

it.each(whom)(
  `of $mails mails to $to none is lost and at most one a kill is repeated, word for word, when a sender is killed ${KILLS} times`,
  async ({ to, mails, lay, within }) => {
    sink.taken.length = 0
    const park = await openPark('2026-11-24T18:00')
    const { context, sql, database, log } = park
    await lay(context, mails)
    const start = () => startSender({ database, log, to, variables: { SMTP_URL: sink.url } })
    // Between any two commands that a server hears.
    await killSenders({ park, start, kills: KILLS, hears: sink.hears, within })

    const bodies = [...bodiesByName().values()]
    const repeats = bodies.filter(({ length }) => length > 1)
    expect(bodies).toHaveLength(mails)
    expect(sink.taken.length - mails).toBeLessThanOrEqual(KILLS)
    expect(repeats.filter(copies => new Set(copies).size > 1)).toEqual([])
    const states = await sql`select state, leased_until, count(*)::int from message group by 1, 2`
    expect(states).toEqual([{ state: 'sent', leasedUntil: null, count: mails }])
  },
  300_000,
)
