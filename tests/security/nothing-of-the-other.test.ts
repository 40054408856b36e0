import { beforeAll, describe, expect, it } from 'vitest'
import { decideHow } from '../../server/booking/decide-case.ts'
import { decideOtherHours, startsElsewhere } from '../../server/booking/decide-other-hours.ts'
import { writeEase } from '../../server/booking/ease.ts'
import { linkKey, programKey } from '../../server/booking/link-key.ts'
import { kinds, letterOf } from '../../server/messages/letters.ts'
import { waysOf } from '../../server/messages/ways.ts'
import type { SafetyWorker } from '../../sql/accounts/staff.ts'
import { halfDaysOf } from '../../sql/booking/kept-apart.ts'
import { partyOfReference } from '../../sql/booking/links.ts'
import { letterFacts } from '../../sql/messages/letter-facts.ts'
import { ask } from '../setup/ask.ts'
import { answers } from '../setup/booking.ts'
import { twoOfWhomOneSaid } from '../setup/laid-safety.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { visitorOf } from '../setup/visitor.ts'

const site = await openSite()
const { context, sql, origin } = site
const worker = await signedIn(site, 'worker 石秋分')
const [{ personId }] = await sql<[{ personId: number }]>`select person_id from person where name = '石秋分'`
const who = {
  accountId: worker.accountId,
  personId,
  locale: 'zh-CN',
  onDuty: true,
  isCalled: false,
} as SafetyWorker

const pages = [
  ...['', '/passcode', '/time', '/calendar', '/calendar.ics', '/contact'],
  ...['/kept', '/kept.json', '/erasure', '/cancellation', '/invitation'],
].map(rest => `/appointment${rest}`)

/** That they look themselves stands there once more each time. */
const oneLook = (html: string) => {
  const seen = new Set<string>()
  return html.replace(/<li>(?:(?!<\/li>).)*<\/li>|\{[^{}]*\},?\s*/g, one => {
    const bare = one.replace(/,?\s*$/, '')
    if (seen.has(bare)) return ''
    seen.add(bare)
    return bare
  })
}
const lengthOf = (address: string) => (/kept/.test(address) ? { 'content-length': '', etag: '' } : {})

/** Where something that somebody is given is another than it was. */
const differs = (was: Map<number, string>, is: Map<number, string>) =>
  [...is].flatMap(([position, one]) => {
    const before = was.get(position) ?? ''
    if (before === one) return []
    const from = [...one].findIndex((letter, index) => letter !== [...before][index])
    return [[one.slice(0, 40), before.slice(from - 40, from + 80), one.slice(from - 40, from + 80)]]
  })

/** Everything that somebody is given of their side: every page with its headers, a program's answer, every letter, and what waits to be said. */
const allOf = async (browser: ReturnType<typeof visitorOf>, reference: string) => {
  const party = await partyOfReference(sql, reference)
  if (!party) throw new Error(`${reference} opens nothing`)
  const seen: unknown[] = []
  for (const address of [...pages, `/a/${reference}?k=${linkKey(context.keys, party)}`]) {
    const { status, html, headers } = await browser.gets(address)
    seen.push([address, status, oneLook(html), { ...headers, date: '', ...lengthOf(address) }])
  }
  const Authorization = `Bearer ${programKey(context.keys, party)}`
  const told = await ask(origin, {
    method: 'GET',
    address: `/api/v1/appointments/${reference}`,
    headers: { Authorization },
  })
  seen.push([told.status, told.html])
  const [facts] = await letterFacts(sql, [party.partyId])
  if (!facts) throw new Error(`${reference} is written nothing`)
  for (const kind of kinds)
    seen.push([kind, letterOf(kind).write(facts, waysOf(context, facts), context.now())])
  seen.push(
    await sql`
      select kind, channel, once, due_at, useless_at, state, why from message where party_id = ${party.partyId} order by message_id`,
    await sql`select about, ring_between, outcome from ring where party_id = ${party.partyId} order by ring_id`,
  )
  return new Map(seen.map((one, position) => [position, JSON.stringify(one)]))
}

const reach = { by: 'email', contact: 'one@example.org' } as const

describe.each([1, 2] as const)('what the other of two is given, when party %s', first => {
  const laid = async () => {
    const two = await twoOfWhomOneSaid(context, { who: first, silent: true, answers: { ...answers, reach } })
    const browser = visitorOf(origin)
    await browser.finds(two.other.reference, answers.passcode)
    await browser.sends(await browser.gets('/appointment/calendar'), '/appointment/calendar')
    return { ...two, browser }
  }
  const says = (
    party: { partyId: number; reference: string },
    ease: Parameters<typeof writeEase>[3]['ease'],
  ) => sql.begin(transaction => writeEase(transaction, context, party, { ease, at: context.now() }))
  const opens = (partyId: number) =>
    sql`update safety_case set opened_at = ${context.now()}, opened_by = ${personId} where party_id = ${partyId}`
  let couple: ReturnType<typeof laid>
  let before: ReturnType<typeof allOf>
  // Not before the couple above has moved: of open times fewer are left then.
  beforeAll(() => {
    couple = laid()
    before = couple.then(({ browser, other }) => allOf(browser, other.reference))
  })
  const forgets = async (partyId: number) => {
    await sql`delete from safety_case where party_id = ${partyId}`
    await sql`
      update appointment set format = 'together' where appointment_id = (select appointment_id from party where party_id = ${partyId})`
  }

  it.each([
    ['is at ease and safe', { atEase: 'yes', safeAtHome: 'yes' }],
    ['is not', { atEase: 'no', safeAtHome: 'no' }],
    ['would rather not say', { atEase: 'unsaid', safeAtHome: 'yes' }],
    ['does not agree that it is kept', null],
  ] as const)('%s, is what it was', async (_, ease) => {
    const { said, other, browser } = await couple
    const expected = await before
    await says(said, ease)
    expect(differs(expected, await allOf(browser, other.reference))).toEqual([])
    await forgets(said.partyId)
  })

  it.each(['together', 'apart'] as const)(
    'was opened and is to be met %s, is what it was',
    async decision => {
      const { said, other, browser } = await couple
      const expected = await before
      await says(said, { atEase: 'no', safeAtHome: 'no' })
      await opens(said.partyId)
      expect(differs(expected, await allOf(browser, other.reference))).toEqual([])
      await decideHow(context, { who, partyId: said.partyId, instead: null }, decision)
      expect(differs(expected, await allOf(browser, other.reference))).toEqual([])
      await forgets(said.partyId)
    },
  )

  it('comes at other hours, is what it was; and the keys of whoever does open as before', async () => {
    const { said, other, browser, appointmentId } = await couple
    const expected = await before
    const link = linkKey(context.keys, { ...(await site.partyOf(said.reference)), keyedAs: null })
    await says(said, { atEase: 'no', safeAtHome: 'no' })
    await opens(said.partyId)
    const elsewhere = await startsElsewhere(context, appointmentId, await halfDaysOf(sql, other.partyId))
    const start = elsewhere.at(-1)
    if (!start) throw new Error('nothing is open elsewhere')
    await decideOtherHours(context, { who, partyId: said.partyId, instead: null }, start)
    expect(differs(expected, await allOf(browser, other.reference))).toEqual([])
    expect((await visitorOf(origin).opensLink(said.reference, link)).status).toBe(303)
    const own = visitorOf(origin)
    await own.finds(said.reference, answers.passcode)
    expect((await own.gets('/appointment/kept')).html).not.toMatch(/值班联络|怎么谈/)
  })

  it('comes in their half day again by a later move, is told nothing, and it is to be seen to anew', async () => {
    const { said, other, browser } = await couple
    const expected = await before
    const [theirs] = await halfDaysOf(sql, other.partyId)
    const own = visitorOf(origin)
    await own.finds(said.reference, answers.passcode)
    const times = await own.gets('/appointment/time')
    const part = (start: string) => (start.slice(11) < '12:00' ? 0 : start.slice(11) < '18:00' ? 1 : 2)
    const starts = [...times.html.matchAll(/time\?start=([\dT:%A-]+)/g)].map(([, start]) =>
      decodeURIComponent(String(start)),
    )
    const start = starts.find(one => `${one.slice(0, 10)} ${part(one)}` === theirs)
    expect(start).toBeDefined()
    const asked = await own.gets(`/appointment/time?start=${start}`)
    expect((await own.sends(asked, '/appointment/time')).status).toBe(303)
    const [again] = await sql`select opened_at, decision from safety_case where party_id = ${said.partyId}`
    expect(again).toEqual({ openedAt: null, decision: null })
    // Of open times fewer are left, as whenever anybody books.
    const others = differs(expected, await allOf(browser, other.reference))
    expect(others.filter(([where = '']) => !where.startsWith('["/appointment/time"'))).toEqual([])
  })
})
