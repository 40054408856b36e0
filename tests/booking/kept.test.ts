import { expect, it } from 'vitest'
import { digest } from '../../server/keys/digest.ts'
import { seal } from '../../server/keys/seal.ts'
import { type Locale, textIn } from '../../views/text/text.ts'
import { serviceOf } from '../setup/booking.ts'
import { openOwnSide, sendsOwn } from '../setup/own-side.ts'
import { linksOf, wordsOf } from '../setup/tags.ts'
import type { Visitor } from '../setup/visitor.ts'

const { context, sql, holder, auditOf } = await openOwnSide()

const copyOf = async (visitor: Visitor) => {
  const { status, html, headers } = await visitor.gets('/appointment/kept.json')
  expect(status).toBe(200)
  return { copy: JSON.parse(html), headers }
}

it('shows everything in words, the contact in full, and the copy holds the same', async () => {
  const { visitor, partyId, reference } = await holder({
    ...{ whose: 'seen', title: 'ms', weekday_from: '09:00', weekday_until: '11:30' },
    ...{ along: ['child'], age: '3_to_6', prepare: ['dialect'] },
  })
  const { phone, called } = visitor.canary
  const page = await visitor.gets('/appointment/kept')
  const words = wordsOf(page.html)
  const { booking, ownSide } = textIn('zh-CN')
  const { details } = booking
  for (const said of [
    ...[called, details.titles.ms, `+86${phone}`, details.whoseIs.seen, '09:00 – 11:30', '牙医'],
    ...[
      details.prepared.dialect,
      details.ages['3_to_6'],
      ownSide.kept.asHash,
      ownSide.kept.languages['zh-CN'],
    ],
    ...[`${reference.slice(0, 4)} ${reference.slice(4)}`, ownSide.kept.did['appointment.book']],
    ownSide.kept.message(ownSide.kept.kinds.appointment_booked, '短信', ownSide.kept.states.waiting),
  ])
    expect(words).toContain(said)
  const links = linksOf(page.html)
  expect(links).toEqual(expect.arrayContaining(['/appointment/contact', '/appointment/erasure']))

  const { copy, headers } = await copyOf(visitor)
  expect(headers['content-disposition']).toBe('attachment; filename=note.json')
  expect(headers['cache-control']).toBe('no-store')
  expect(copy).toMatchObject({
    appointment: { reference, bookedAt: context.now().toISO(), withdrawnAt: null },
    you: {
      ...{
        called,
        title: 'ms',
        coverWord: '牙医',
        prepare: ['dialect'],
        along: ['child'],
        childAge: '3_to_6',
      },
      ...{ passcode: 'hash', confidential: null, locale: 'zh-CN', consentedAt: context.now().toISO() },
      reach: {
        ...{ by: 'sms', contact: `+86${phone}`, telephoneOf: 'family' },
        safeHours: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '11:30' }],
      },
    },
    messages: expect.arrayContaining([
      expect.objectContaining({ kind: 'appointment_booked', channel: 'sms', state: 'waiting' }),
    ]),
    calls: [],
    looked: [
      { by: 'you', verb: 'appointment.book' },
      { by: 'you', verb: 'contact.read' },
      { by: 'you', verb: 'contact.read' },
    ],
    keptUntil: { you: '30_days_after_the_last_visit', appointment: 'for_good' },
  })
  const read = `party/${partyId} contact.read`
  expect(await auditOf(partyId)).toEqual([read, read])
})

it.each(['zh-CN', 'en'] as const)(
  'says in %s who looked, and never which of them',
  async (locale: Locale) => {
    const { visitor, partyId, appointmentId } = await holder()
    visitor.cookies.set('language', locale)
    for (const [actor, verb, about] of [
      ['account/4711', 'contact.read', `party/${partyId}`],
      ['clock', 'appointment.mark_unclear', `appointment/${appointmentId}`],
      ['party/999999', 'contact.read', `party/${partyId}`],
    ])
      await sql`
      insert into audit_entry (at, actor, verb, about) values (${context.now()}, ${actor ?? ''}, ${verb ?? ''}, ${about ?? ''})`
    await sql`
    insert into ring (party_id, about, ring_between, outcome, rung_at)
    values (${partyId}, '{"kind":"appointment_booked"}', 'empty', 'somebody_else', ${context.now()})`

    const text = textIn(locale).ownSide.kept
    const page = await visitor.gets('/appointment/kept')
    const words = wordsOf(page.html)
    expect(words).toContain(text.log(text.who.desk, text.did['contact.read']))
    expect(words).toContain(text.log(text.who.clock, text.did['appointment.mark_unclear']))
    expect(words).toContain(text.outcomes.somebody_else)
    const { copy } = await copyOf(visitor)
    expect(copy.looked.map(({ by }: { by: string }) => by)).toEqual(['you', 'desk', 'clock', 'you', 'you'])
    expect(copy.calls).toMatchObject([{ kind: 'appointment_booked', outcome: 'somebody_else', starts: null }])
    for (const shown of [page.html, JSON.stringify(copy)])
      expect(shown).not.toMatch(/4711|999999|party\/|account/)
  },
)

it('holds nothing of the other party (R14, security.md 5)', async () => {
  const { address } = await serviceOf(context, 'separate-mediation')
  const { visitor, appointmentId } = await holder({ service: address })
  const [other] = await sql<[{ partyId: number; reference: string }]>`
    select party_id, reference from party where appointment_id = ${appointmentId} and ordinal = 2`
  const { partyId, reference } = other
  const at = context.now()
  const contact = 'theirs@example.org'
  const place = { table: 'party', column: 'contact_sealed', row: reference }
  await sql`
    update party set called = '那一方', reach_by = 'email', contact_sealed = ${seal(context.keys, place, contact)},
      contact_hash = ${digest(context.keys, 'look-up', contact)}, cover_word = '别人的词', consented_at = ${at},
      calendar_wanted = true, calendar_floor = true, calendar_by_mail = true,
      arrived_at = ${at}, prepare = '{interpreter}', locale = 'en', child_age = 'over_6', along = '{elder}'
    where party_id = ${partyId}`
  await sql`update appointment set cancel_asked_at = ${at} where appointment_id = ${appointmentId}`
  await sql`insert into reach_hours (party_id, weekdays, hours) values (${partyId}, '{6,7}', '[20:17,20:18)')`
  await sql`
    insert into message (kind, channel, party_id, about, once, due_at, useless_at)
    values ('appointment_reminder', 'email', ${partyId}, '{}', 'theirs', ${at}, ${at})`
  for (const [actor, verb, about] of [
    [`party/${partyId}`, 'appointment.cancel', `appointment/${appointmentId}`],
    ['account/1', 'appointment.arrive', `appointment/${appointmentId}`],
    [`party/${partyId}`, 'contact.change', `party/${partyId}`],
  ] as const)
    await sql`insert into audit_entry (at, actor, verb, about) values (${at}, ${actor}, ${verb}, ${about})`

  const page = await visitor.gets('/appointment/kept')
  const { copy } = await copyOf(visitor)
  const text = JSON.stringify(copy)
  for (const theirs of ['那一方', contact, '别人的词', '20:17', 'interpreter', 'over_6', 'elder', reference])
    expect([page.html.includes(theirs), text.includes(theirs)]).toEqual([false, false])
  expect(copy.appointment).toMatchObject({ arrivedAt: null, cancelAskedAt: null })
  expect(copy.you.calendarWanted).toBe(false)
  expect(new Set(copy.messages.map(({ channel }: { channel: string }) => channel))).toEqual(new Set(['sms']))
  expect(new Set(copy.looked.map(({ by }: { by: string }) => by))).toEqual(new Set(['you']))
  expect(text).not.toMatch(/appointment\.(cancel|arrive)|contact\.change/)
})

it('says what was chosen about the calendar entry, that the contact was changed, and that it was asked to be cancelled', async () => {
  const { visitor, partyId } = await holder({ reach_by: 'email', email: 'ann@example.org' })
  await sendsOwn(visitor, 'contact', { reach_by: 'email', email: 'other@example.org' })
  await visitor.sends(await visitor.gets('/appointment/calendar'), '/appointment/calendar', {
    also: ['floor', 'mail'],
  })
  await sql`
    update appointment set cancel_asked_at = ${context.now()}
    where appointment_id = (select appointment_id from party where party_id = ${partyId})`
  const words = wordsOf((await visitor.gets('/appointment/kept')).html)
  const { kept } = textIn('zh-CN').ownSide
  for (const said of [
    kept.calendarWanted,
    kept.calendarFloor,
    kept.calendarByMail,
    kept.contactChanged,
    kept.cancelAsked,
  ])
    expect(words).toContain(said)
  expect(words).toContain(kept.log(kept.who.you, kept.did['calendar.ask']))
  const { copy } = await copyOf(visitor)
  expect(copy.you).toMatchObject({ calendarWanted: true, calendarFloor: true, calendarByMail: true })
  expect(copy.you.reach.changedAt).toBe(context.now().toISO())
  expect(copy.appointment.cancelAskedAt).toBe(context.now().toISO())
})

it('of whoever was erased shows what is left, and reads no contact', async () => {
  const { visitor, partyId } = await holder()
  await sendsOwn(visitor, 'erasure')
  const { copy } = await copyOf(visitor)
  expect(copy.you).toMatchObject({ called: null, reach: { by: 'none', contact: null }, passcode: 'hash' })
  expect(copy.you.erasedAt).toBe(context.now().toISO())
  expect(await auditOf(partyId)).toEqual([`party/${partyId} contact.erase`])
})
