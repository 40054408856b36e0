import { expect, it } from 'vitest'
import { spansOf } from '../../server/booking/write-party.ts'
import { isDigest } from '../../server/keys/digest.ts'
import { unseal } from '../../server/keys/seal.ts'
import { callsToMake } from '../../server/messages/calls.ts'
import { textIn } from '../../views/text/text.ts'
import { tick } from '../messages/outbox.ts'
import { openOwnSide, sendsOwn } from '../setup/own-side.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const { context, sql, origin, files, holder, rowOf, auditOf, keyOf, setClock } = await openOwnSide()
const { refused } = textIn('zh-CN')

const contactOf = async (partyId: number) => {
  const row = await rowOf(partyId)
  const place = { table: 'party', column: 'contact_sealed', row: row?.reference }
  return row?.contactSealed && unseal(context.keys, place, row.contactSealed)
}
const hoursOf = (partyId: number) => sql`
  select weekdays, hours::text from reach_hours where party_id = ${partyId} order by weekdays`

it('the page shows what stands, the contact masked alone', async () => {
  const { visitor } = await holder({ whose: 'seen', weekday_from: '09:00', weekday_until: '11:30' })
  const page = await visitor.gets('/appointment/contact')
  const chosen = page.forms.flatMap(({ fields }) => fields).filter(({ ticked, value }) => ticked && value)
  expect(chosen.map(({ name, value }) => [name, value])).toEqual(
    expect.arrayContaining([
      ['reach_by', 'sms'],
      ['whose', 'seen'],
      ['weekday_from', '09:00'],
      ['weekday_until', '11:30'],
      ['cover', '牙医'],
    ]),
  )
  expect(page.html).not.toContain(visitor.canary.phone)
  expect(wordsOf(page.html)).toContain(`139 **** ${visitor.canary.phone.slice(-4)}`)
})

it('a new way is sealed, hashed and kept with its hours; nothing that was told changes', async () => {
  const { visitor, partyId } = await holder()
  const before = await rowOf(partyId)
  const hours = { weekend_from: '10:00', weekend_until: '12:00' }
  const answer = await sendsOwn(visitor, 'contact', {
    reach_by: 'email',
    email: visitor.canary.email,
    ...hours,
  })
  expect([answer.status, answer.headers.location]).toEqual([303, '/appointment'])
  const row = await rowOf(partyId)
  expect(await contactOf(partyId)).toBe(visitor.canary.email)
  expect(isDigest(row?.contactHash, context.keys, 'look-up', visitor.canary.email)).toBe(true)
  expect(row).toMatchObject({
    reachBy: 'email',
    telephoneOf: null,
    sequence: before?.sequence,
    changedAt: null,
  })
  expect(await hoursOf(partyId)).toEqual([{ weekdays: [6, 7], hours: '[10:00:00,12:00:00)' }])
  expect(await auditOf(partyId)).toEqual([`party/${partyId} contact.change`])
})

it('an empty field keeps the contact where the way stays, and is asked for where it does not', async () => {
  const { visitor, partyId } = await holder()
  await sendsOwn(visitor, 'contact', { whose: 'own', cover: '取快递' })
  expect(await contactOf(partyId)).toBe(`+86${visitor.canary.phone}`)
  expect(await rowOf(partyId)).toMatchObject({ telephoneOf: 'self', coverWord: '取快递' })
  expect((await rowOf(partyId))?.changedAt.toMillis()).toBe(context.now().toMillis())

  const refusedPage = await sendsOwn(visitor, 'contact', { reach_by: 'email' })
  expect(refusedPage.status).toBe(422)
  expect(wordsOf(refusedPage.html)).toContain(textIn('zh-CN').faults.email_address)
  expect(await contactOf(partyId)).toBe(`+86${visitor.canary.phone}`)
})

it('"none" takes the contact, its hash and the hours away (R35)', async () => {
  const { visitor, partyId } = await holder({ weekday_from: '09:00', weekday_until: '11:30' })
  await sendsOwn(visitor, 'contact', { reach_by: 'none' })
  expect(await rowOf(partyId)).toMatchObject({ reachBy: 'none', contactSealed: null, contactHash: null })
  expect(await hoursOf(partyId)).toHaveLength(0)
})

it('ten times at once it is one change', async () => {
  const { visitor, partyId } = await holder()
  const page = await visitor.gets('/appointment/contact')
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => visitor.sends(page, '/appointment/contact', { phone: '13800000009' })),
  )
  expect([...new Set(answers.map(({ status }) => status))]).toEqual([303])
  expect(await auditOf(partyId)).toEqual([`party/${partyId} contact.change`])
})

it('from a page older than a change, or of another link, it is refused and changes nothing', async () => {
  const { visitor, partyId } = await holder()
  const page = await visitor.gets('/appointment/contact')
  const other = await holder()
  await visitor.opensLink(other.reference, await keyOf(other.reference))
  await visitor.givesPasscode()
  const wrongLink = await visitor.sends(page, '/appointment/contact', { reach_by: 'none' })
  expect([wrongLink.status, wordsOf(wrongLink.html)]).toEqual([
    409,
    expect.stringContaining(refused.appointment_has_changed),
  ])

  const late = await other.visitor.gets('/appointment/contact')
  await sql`update party set sequence = sequence + 1 where party_id = ${other.partyId}`
  expect((await other.visitor.sends(late, '/appointment/contact', { reach_by: 'none' })).status).toBe(409)
  for (const id of [partyId, other.partyId])
    expect(await rowOf(id)).toMatchObject({ reachBy: 'sms', contactSealed: expect.anything() })
})

it('a link alone does not reach it (R16)', async () => {
  const { reference } = await holder()
  const visitor = visitorOf(origin)
  await visitor.opensLink(reference, await keyOf(reference))
  for (const rest of ['contact', 'kept', 'kept.json', 'erasure']) {
    const { status, headers } = await visitor.gets(`/appointment/${rest}`)
    expect([status, headers.location]).toEqual([303, '/appointment/passcode'])
  }
})

it('never on weekdays and never at weekends is refused, and is no "any time"', () => {
  const never = { weekdays: 'never', weekends: 'never' } as never
  expect(() => spansOf(never)).toThrow(
    expect.objectContaining({ rule: 'safe_hours_leave_an_hour', status: 422 }),
  )
  expect(spansOf(null)).toEqual([])
})

it('what waits leaves by the new way, in the new hours (R31, R33)', async () => {
  await sql`truncate message, ring`
  const { visitor } = await holder({ weekday_from: '18:00', weekday_until: '20:00' })
  await sendsOwn(visitor, 'contact', {
    reach_by: 'email',
    email: 'new@example.org',
    weekday_from: '10:00',
    weekday_until: '11:00',
  })
  const channels = await sql`select distinct channel from message where state = 'waiting'`
  expect(channels).toEqual([{ channel: 'email' }])
  await tick(context)
  expect(files.names()).toEqual([])
  setClock('2026-11-25T10:00')
  await tick(context)
  setClock('2026-11-25T09:00')
  const [name = '', ...more] = files.names()
  expect(more).toEqual([])
  expect(name).toMatch(/-email\.eml$/)
  expect(files.read(name)).toContain('new@example.org')
})

it('a sender that had leased a message does not send it by what it knew', async () => {
  await sql`truncate message, ring`
  files.empty()
  const { visitor, partyId } = await holder()
  const until = context.now().plus({ seconds: 60 })
  await sql`update message set leased_until = ${until} where party_id = ${partyId}`
  await sendsOwn(visitor, 'contact', { reach_by: 'none' })
  await tick(context)
  expect(files.names()).toEqual([])
  const [message] =
    await sql`select distinct state, why from message where party_id = ${partyId} and kind = 'appointment_booked'`
  expect(message).toEqual({ state: 'dropped', why: 'not_to_be_reached' })
})

it('a call that nobody has made moves into the new hours, or ends with the telephone (R36)', async () => {
  await sql`truncate message, ring`
  const { visitor, partyId, appointmentId } = await holder()
  const about = { kind: 'appointment_booked', appointmentId, sequence: 0, once: 'x' }
  await sql`
    insert into ring (party_id, about, ring_between)
    values (${partyId}, ${sql.json(about)}, '[2026-11-25 09:00+08,2026-11-25 21:00+08)')`
  await sendsOwn(visitor, 'contact', { weekday_from: '09:30', weekday_until: '10:00' })
  const [call] = await callsToMake(context, 1)
  expect([call?.starts, call?.ends].map(at => at?.toFormat('HH:mm'))).toEqual(['09:30', '10:00'])
  await sendsOwn(visitor, 'contact', { reach_by: 'none' })
  expect(await callsToMake(context, 1)).toEqual([])
})
