import { describe, expect, it } from 'vitest'
import { form } from '../setup/ask.ts'
import { addressOf, namesIn, valuesIn } from '../setup/routes-of.ts'
import { complaintsAboutAny, complaintsAboutNo } from './complaints.ts'
import { wrongInPath, wrongly } from './junk.ts'
import { waysOf } from './submissions.ts'
import { openSweep } from './sweeping.ts'

const sweep = await openSweep()
const { asks, written, routes } = sweep
const { links, submissions } = await waysOf(sweep)
const patterns = [...new Set(routes.map(({ pattern }) => pattern))]
const gets = routes.filter(({ method }) => method === 'GET').map(({ pattern }) => pattern)

/** What programs are given, a calendar, a gateway and a mailbox, and no page that is swept leads to: each as somebody would guess it. */
const givenToPrograms: Readonly<Record<string, string>> = {
  '/f/:feed/calendar.ics': `/f/1-${'A'.repeat(43)}/calendar.ics`,
  // Messages lead to the waiting list; a form comes back to what was typed in its other language.
  '/t/:address/waiting/answers': '/t/w2k/waiting/answers',
  '/w/:reference': '/w/00000000?k=x',
  '/w/:reference/session': '/w/00000000/session',
  '/m/:token': `/m/${'A'.repeat(43)}`,
  '/m/u/:token': `/m/u/1.${'A'.repeat(43)}`,
}

/** The addresses of a pattern that our pages lead to; without a name in it, it is one itself. */
const addressesOf = (pattern: string): string[] => {
  const given = givenToPrograms[pattern]
  if (given !== undefined) return [given]
  return namesIn(pattern).length === 0
    ? [pattern, ...links(pattern)]
    : [...links(pattern), ...submissions(pattern).map(({ address }) => address)]
}
const example = (pattern: string) => addressesOf(pattern)[0]?.split('#')[0] ?? ''

/** What a pattern's addresses ask with, each with a value that our pages use; and something that none of them asks with. */
const queriesOf = (pattern: string): [string, string][] => {
  const asked = addressesOf(pattern).flatMap(address => [...new URL(address, 'http://here').searchParams])
  return [...new Map([...asked, ['role', 'administrator'] as const])]
}

const path = (address: string) => address.split('?')[0] ?? ''
const told = (what: string, complaints: readonly string[]) =>
  complaints.map(complaint => `${what}: ${complaint}`)

it('every address can be reached from our pages', () => {
  expect(patterns.filter(pattern => example(pattern) === '')).toEqual([])
})

describe.each(gets)('%s', pattern => {
  it('answers any query in the language of who asks, and writes nothing', async () => {
    const before = await written()

    const complaints = []
    const queries = queriesOf(pattern)
    for (const [name, value] of queries) {
      const others = queries
        .filter(([other]) => other !== name)
        .map(one => new URLSearchParams([one]).toString())
      for (const [kind, piece] of Object.entries(wrongly(name, value))) {
        const query = [...others, piece].filter(part => part !== '').join('&')
        const { answer, locale } = await asks({
          method: 'GET',
          address: `${path(example(pattern))}?${query}`,
        })
        complaints.push(...told(`${name}, ${kind}`, complaintsAboutAny(answer, locale)))
      }
    }

    expect(complaints).toEqual([])
    expect(await written()).toEqual(before)
  })
})

/** The page behind a link in a message: the same for every link, so that a scanner is told nothing. */
const tellsNothing = (method: string, pattern: string) => method === 'GET' && pattern === '/a/:reference'

describe.each(routes.filter(({ pattern }) => namesIn(pattern).length > 0))(
  '$method $pattern',
  ({ method, pattern }) => {
    it('refuses each name in its path that is no name of ours, and writes nothing', async () => {
      const before = await written()

      const complaints = []
      const values = valuesIn(pattern, example(pattern))
      const body = new URLSearchParams(submissions(pattern)[0]?.entries.map(([name, value]) => [name, value]))
      for (const name of namesIn(pattern))
        for (const [kind, wrong] of Object.entries(wrongInPath)) {
          const address = addressOf(pattern, { ...values, [name]: wrong })
          const sent = method === 'POST' ? { body: body.toString(), headers: form } : {}
          const { answer, locale } = await asks({ method, address, ...sent })
          const about = tellsNothing(method, pattern) ? complaintsAboutAny : complaintsAboutNo
          complaints.push(...told(`${name}, ${kind}`, about(answer, locale)))
        }

      expect(complaints).toEqual([])
      expect(await written()).toEqual(before)
    })
  },
)

describe.each(patterns)('%s', pattern => {
  it('changes nothing when it is only looked at, and knows no method that it was not given', async () => {
    const before = await written()
    const address = example(pattern)
    const known = new Set(routes.filter(route => route.pattern === pattern).map(({ method }) => method))

    const complaints = []
    for (const method of ['HEAD', 'OPTIONS']) {
      const { answer } = await asks({ method, address })
      if (answer.status >= 500) complaints.push(`${method}: ${answer.status}`)
    }
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(one => !known.has(one))) {
      const { answer, locale } = await asks({ method, address })
      complaints.push(...told(method, complaintsAboutNo(answer, locale)))
      if (answer.status !== 404) complaints.push(`${method}: ${answer.status}`)
    }

    expect(complaints).toEqual([])
    expect(await written()).toEqual(before)
  })
})
