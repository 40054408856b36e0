import { describe, expect, it } from 'vitest'
import { form } from '../setup/ask.ts'
import type { Entries } from '../setup/fill-in.ts'
import { wrongBodies } from './bodies.ts'
import { complaintsAboutAny, complaintsAboutNo } from './complaints.ts'
import { wrongly } from './junk.ts'
import { lostFrom } from './kept.ts'
import { type Submission, waysOf } from './submissions.ts'
import { openSweep } from './sweeping.ts'

/** Steps that only show again, or carry on, whatever was typed: they refuse nothing but what is no form at all. */
const carries = new Set(['/t/:address/booking/answers', '/language'])
/** Fields that may be left out. */
const optional = new Set(
  'sealed whose email title weekday_from weekday_until weekend_from weekend_until along age prepare cover also on to until part'.split(
    ' ',
  ),
)
/** What proves where a form comes from; it is asked only where a browser does not say so. */
const TOKEN = 'token'
/** Where somebody comes back to or goes on to: what is no path of ours is left out. */
const ways = new Set(['back', 'to'])
/** Ticks, of which the same twice is one; and a day that is left empty, of which twice is none. */
const ticks = new Set(['along', 'prepare', 'also', 'until'])

/** Where somebody is not to be reached is not read; what nobody sees in it is left out. */
const UNREAD = 'email'

/** A booking key that is no good is exchanged for a new one, where nothing is booked yet. */
const KEY = 'key'

/** Minutes that there are, and that cannot be had: one of them was lost by who takes another instead. */
const lost = new Set([
  'the past',
  'the night, when nothing is open',
  'an hour of another service',
  'a minute between the starts',
])

/** A contact that is known already stays where none is typed. */
const stays = (name: string, fields: readonly string[]) => name === 'phone' && !fields.includes('called')

const mayPass = (name: string, kind: string, fields: readonly string[]) =>
  ways.has(name) ||
  (name === 'start' && fields.includes('instead') && lost.has(kind)) ||
  (name === KEY && !fields.includes('service')) ||
  (name === UNREAD && kind === 'letters that turn the direction') ||
  ((optional.has(name) || stays(name, fields)) && ['missing', 'empty'].includes(kind)) ||
  (ticks.has(name) && ['twice', 'fifty times'].includes(kind))

const namesOf = (entries: Entries) =>
  [...new Set(entries.map(([name]) => name))].filter(name => name !== TOKEN)

const sweep = await openSweep()
const { asks, written, forgetTries } = sweep
const { submissions } = await waysOf(sweep)
/** Gateways and mailboxes send no form of ours there: tests/messages/deliveries.test.ts, unsubscribing.test.ts. */
const forPrograms = ['/m/:token', '/m/u/:token']
/** No form leads there, only the other language of one: tests/booking/waiting-pages.test.ts. */
const inTheOther = ['/t/:address/waiting/answers']
const patterns = sweep.routes
  .filter(({ method, pattern }) => method === 'POST' && ![...forPrograms, ...inTheOther].includes(pattern))
  .map(({ pattern }) => pattern)
const sent = patterns.flatMap(pattern =>
  submissions(pattern).map(submission => ({ pattern, submission, fields: namesOf(submission.entries) })),
)

const encoded = (entries: Entries) =>
  entries.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)

const without = (entries: Entries, name: string) => entries.filter(([other]) => other !== name)

/** One field in one wrong way, the others as they should be. */
const complaintsAbout = async (pattern: string, { address, entries }: Submission, name: string) => {
  const value = entries.find(([other]) => other === name)?.[1] ?? ''
  const rest = without(entries, name)
  const found: string[] = []
  for (const [kind, piece] of Object.entries(wrongly(name, value))) {
    if (mayPass(name, kind, namesOf(entries)) && !carries.has(pattern)) continue
    const body = [...encoded(rest), piece].join('&')
    const { answer, locale } = await asks({ method: 'POST', address, body, headers: form })
    const complaints = (carries.has(pattern) ? complaintsAboutAny : complaintsAboutNo)(answer, locale)
    const lost = answer.status === 422 ? lostFrom(answer, rest, name).map(field => `lost ${field}`) : []
    found.push(...[...complaints, ...lost].map(complaint => `${name}, ${kind}: ${complaint}`))
  }
  return found
}

it('every address that takes a form is swept with a form of ours', () => {
  expect(patterns.filter(pattern => submissions(pattern).length === 0)).toEqual([])
})

/** Bodies in which there is nothing; a form without a question is no worse for it. */
const nothingIn = new Set(['an empty body', 'no body', 'no word about what it is'])

describe.each(sent)('$pattern with $fields', ({ pattern, submission, fields }) => {
  it('refuses each field that comes wrongly, keeps the others, and writes nothing', async () => {
    const before = await written()

    const complaints = []
    for (const name of fields) complaints.push(...(await complaintsAbout(pattern, submission, name)))

    expect(complaints).toEqual([])
    expect(await written()).toEqual(before)
  })

  it('refuses what is no form of ours, and writes nothing', async () => {
    const before = await written()
    const { address, entries } = submission

    const complaints = []
    for (const [kind, asked] of Object.entries(wrongBodies(encoded(entries)))) {
      if (fields.length === 0 && nothingIn.has(kind)) continue
      const { answer, locale } = await asks({ method: 'POST', address, ...asked })
      const about =
        kind.startsWith('a field') && carries.has(pattern) ? complaintsAboutAny : complaintsAboutNo
      complaints.push(...about(answer, locale).map(complaint => `${kind}: ${complaint}`))
    }

    expect(complaints).toEqual([])
    expect(await written()).toEqual(before)
  })
})

/** As a page shows it that is opened now: a form that was taken before may have changed what this one is about. */
const asOfNow = async (entries: Entries): Promise<Entries> => {
  const [party] = await sweep.sql`select sequence from party where reference = ${sweep.reference}`
  return entries.map(
    ([name, value]) => [name, name === 'sequence' ? String(party?.sequence) : value] as const,
  )
}

/** What opens these was sent to somebody else (accounts/sign-in.test.ts). */
const opens = new Set(['/sign-in/code', '/l'])

it('each of these forms is taken when nothing is wrong with it', async () => {
  const refused = []
  for (const { pattern, submission } of sent.filter(({ pattern }) => !opens.has(pattern))) {
    await forgetTries()
    const { address, entries } = submission
    const body = encoded(await asOfNow(entries)).join('&')
    const { answer } = await asks({ method: 'POST', address, body, headers: form })
    if (![200, 303, 307].includes(answer.status)) refused.push(`${pattern}: ${answer.status}`)
  }
  expect(refused).toEqual([])
})
