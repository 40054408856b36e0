import { describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { arrive } from '../../server/booking/arrive.ts'
import { ask, form } from '../setup/ask.ts'
import { bookFirst } from '../setup/booking.ts'
import { type Entries, filledIn } from '../setup/fill-in.ts'
import { dutyOf } from '../setup/laid-rosters.ts'
import { addressOf, isOf, namesIn, routesOf, valuesIn } from '../setup/routes-of.ts'
import { openSite } from '../setup/site.ts'
import { signedIn, type Who } from '../setup/staff.ts'
import { linksOf } from '../setup/tags.ts'
import { complaintsAboutAny } from './complaints.ts'
import { wrongInPath, wrongly } from './junk.ts'

const site = await openSite()
const { context, sql, origin } = site
/** The pages of the desk, those of coordinators about appointments, calls, booking for somebody, mending and numbers, and a worker's of one. */
const swept = /^\/(desk|me\/sessions|o\/:organisation\/(appointments|booking|ring|mending|statistics))(\/|$)/
const gated = routesOf(createApp(context)).filter(
  ({ gate, pattern }) => gate !== undefined && swept.test(pattern),
)

const somebody = () =>
  bookFirst(context, 'individual-counselling', {
    answers: { reach: { by: 'sms', contact: '+8613800000001', telephoneOf: 'self' } },
  })
/** One who comes, is to be rung and whose passcode was right; one to be rung, who asked to cancel; one who is here; one of whom nobody knows. */
const { partyId, appointmentId } = await somebody()
const [rung, here, unclear] = [await somebody(), await somebody(), await somebody()]
for (const party of [{ partyId, appointmentId }, rung])
  await sql`
    insert into ring (party_id, about, ring_between)
    values (${party.partyId},
      ${sql.json({ kind: 'appointment_booked', appointmentId: party.appointmentId, sequence: 0 })},
      '[2026-11-25T08:00+08:00,2026-11-25T12:00+08:00)')`
await sql`update appointment set cancel_asked_at = ${context.now()} where appointment_id = ${rung.appointmentId}`
await arrive(context, here.partyId, 1)
await sql`
  update appointment set state = 'unclear', during = '[2026-11-24T09:00+08:00,2026-11-24T10:00+08:00)'
  where appointment_id = ${unclear.appointmentId}`
await sql`update party set arrives_at = '2026-11-24T09:00+08:00' where party_id = ${unclear.partyId}`

/** All of them one worker's, who knows nobody of whom comes soon. */
const near = await somebody()
await sql`
  update appointment set during = '[2026-11-25T09:30+08:00,2026-11-25T10:30+08:00)' where appointment_id = ${near.appointmentId}`
await sql`update party set arrives_at = '2026-11-25T09:30+08:00' where party_id = ${near.partyId}`
const sessions = [(await somebody()).appointmentId, unclear.appointmentId, near.appointmentId]
const [{ name: worker }] = await sql<[{ name: string }]>`
  select name from appointment_worker join person using (person_id) where appointment_id = ${appointmentId}`
await sql`
  update appointment_worker
  set person_id = person.person_id, stranger_said_at = case when appointment_id = ${near.appointmentId} then ${context.now()}::timestamptz end
  from person where name = ${worker} and appointment_id = any(${sessions}::bigint[])`

/** A post that is held today. */
await dutyOf(context, 'hexie', '秦芒种')

/** Two that no longer fit. */
const lost = [await bookFirst(context, 'joint-mediation'), await bookFirst(context, 'registry-mediation')]
await sql`
  insert into leave (person_id, during, kind)
  select person_id, during, 'away' from appointment_worker join appointment using (appointment_id)
  where appointment_id = any(${lost.map(one => one.appointmentId)}::bigint[])`

/** Who booked for two, and may have the other's link issued anew. */
const couple = await bookFirst(context, 'separate-mediation')
const [{ invited }] = await sql<[{ invited: number }]>`
  select party_id as invited from party where appointment_id = ${couple.appointmentId} and ordinal = 2`

/** Everybody who works here, and where their pages begin. */
const wings: readonly [Who, readonly string[]][] = [
  // First, for a coordinator may give their sessions to others.
  [`worker ${worker}`, sessions.map(id => `/me/sessions/${id}`)],
  [
    'receptionist',
    [
      '/desk',
      ...[partyId, rung.partyId, couple.partyId].map(party => `/desk/open/${party}`),
      `/desk/open/${couple.partyId}/invitation`,
      `/desk/invitation/${invited}`,
      `/desk/booking/${appointmentId}`,
    ],
  ],
  [
    'coordinator of hexie',
    [
      '/o/hexie/appointments?state=all&from=2026-11-24',
      ...[here, unclear].map(one => `/o/hexie/appointments/${one.appointmentId}`),
      `/o/hexie/booking/${appointmentId}`,
      '/o/hexie/mending',
    ],
  ],
]

/** Steps that show again whatever was typed. */
const carries = /\/booking\/answers$/

/** As many addresses of one pattern as are worth a look. */
const MOST = 4

const walk = async (who: Who, starts: readonly string[]) => {
  const browser = await signedIn(site, who)
  for (const [verb, about] of [
    ['party.open', `party/${partyId}`],
    ['party.open', `party/${rung.partyId}`],
    ['party.open', `party/${couple.partyId}`],
    ['invitation.issue', `party/${invited}`],
    ['contact.read', `party/${partyId}`],
    ['appointment.book', `appointment/${appointmentId}`],
  ] as const)
    await sql`
      insert into audit_entry (at, actor, verb, about)
      values (${context.now()}, ${`account/${browser.accountId}`}, ${verb}, ${about})`
  const seen = new Map<string, string[]>()
  const forms = new Map<string, { address: string; entries: Entries }>()
  const complaints: string[] = []
  const waiting = [...starts]
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const asked = address
    const pattern = gated.find(route => route.method === 'GET' && isOf(route.pattern, asked))?.pattern
    const known = pattern === undefined ? undefined : (seen.get(pattern) ?? [])
    if (pattern === undefined || !known || known.length >= MOST || known.includes(asked)) continue
    seen.set(pattern, [...known, asked])
    const page = await browser.gets(asked)
    complaints.push(...complaintsAboutAny(page, 'zh-CN').map(complaint => `${asked}: ${complaint}`))
    waiting.push(...linksOf(page.html), ...(page.headers.location ? [page.headers.location] : []))
    for (const form of page.forms)
      for (const action of [form.action, ...form.buttons.map(button => button.action)])
        for (const { method, pattern: to } of gated)
          if (method === 'POST' && action && isOf(to, action) && !forms.has(to))
            forms.set(to, { address: action, entries: filledIn(form) })
  }
  return { browser, seen, forms, complaints }
}

/** Kinds of wrong that reach furthest, of all there are. */
const kinds = ['missing', 'as a list', 'a NUL', 'a day that does not exist', 'more than is counted']

describe.each(wings)('what a %s is given', async (who, starts) => {
  const { browser, seen, forms, complaints } = await walk(who, starts)
  const headers = {
    ...{ Cookie: browser.sent(), 'Accept-Language': 'zh-CN', 'Sec-Fetch-Site': 'same-origin' },
  }
  const gets = (address: string) => ask(origin, { method: 'GET', address, headers })
  const posts = (address: string, body: string) =>
    ask(origin, { method: 'POST', address, body, headers: { ...headers, ...form } })

  it('answers each of its links, and each of its addresses is linked to', () => {
    expect(complaints).toEqual([])
    const ours = gated.filter(({ gate }) => who.startsWith(String(gate)))
    const unlinked = ours.filter(({ method, pattern }) => !(method === 'GET' ? seen : forms).has(pattern))
    expect(unlinked.map(({ method, pattern }) => `${method} ${pattern}`)).toEqual([])
  })

  it('refuses whatever stands wrongly in an address, and breaks at none', async () => {
    const found: string[] = []
    for (const [pattern, [address = '']] of seen)
      for (const name of namesIn(pattern))
        for (const [kind, wrong] of Object.entries(wrongInPath)) {
          const answer = await gets(addressOf(pattern, { ...valuesIn(pattern, address), [name]: wrong }))
          if (answer.status < 400 || answer.status >= 500)
            found.push(`${pattern} ${name}, ${kind}: ${answer.status}`)
        }
    expect(found).toEqual([])
  })

  it('breaks at no field that comes wrongly, and lets in none that no form of ours has', async () => {
    const found: string[] = []
    for (const [pattern, { address, entries }] of forms) {
      const encoded = (but: string) =>
        entries
          .filter(([name]) => name !== but)
          .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      const more = await posts(address, [...encoded(''), 'role=administrator'].join('&'))
      if (more.status !== 400 && !carries.test(pattern))
        found.push(`${pattern}, a field of nobody's: ${more.status}`)
      for (const [name, value] of entries)
        for (const [kind, piece] of Object.entries(wrongly(name, value))) {
          if (!kinds.includes(kind)) continue
          const answer = await posts(address, [...encoded(name), piece].join('&'))
          const about = complaintsAboutAny(answer, 'zh-CN')
          found.push(...about.map(complaint => `${pattern} ${name}, ${kind}: ${complaint}`))
        }
    }
    expect(found).toEqual([])
  })
})
