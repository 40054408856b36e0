import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { eraseContacts } from '../../jobs/erase-contacts.ts'
import { readTombstones } from '../../server/booking/tombstones.ts'
import { eraseByTombstones } from '../../sql/booking/erasure.ts'
import { textIn } from '../../views/text/text.ts'
import { tick } from '../messages/outbox.ts'
import { watched } from '../messages/watched.ts'
import { marksIn } from '../setup/canary.ts'
import { everyRow } from '../setup/every-row.ts'
import { openOwnSide, sendsOwn } from '../setup/own-side.ts'
import { wordsOf } from '../setup/tags.ts'

const { context, sql, files, log, holder, rowOf, auditOf, keyOf, setClock } = await openOwnSide()
const tombstones = join(files.varDir, 'erased.jsonl')
const hex = (bytes: Buffer) => bytes.toString('hex')
/** How what was said to a party of its booking stands; its reminders are planned for later. */
const messagesOf = (partyId: number) => sql`
  select state, why from message where party_id = ${partyId} and kind = 'appointment_booked'`

it('erasure: no canary in tables, outbox, audit, logs, and the time stays (R63)', async () => {
  const { visitor, partyId, appointmentId, reference } = await holder({
    ...{ whose: 'own', title: 'ms', weekday_from: '09:00', weekday_until: '11:30', cover: '挑灯夜战' },
    ...{ along: ['child'], age: '3_to_6', prepare: ['dialect'] },
  })
  const before = await rowOf(partyId)
  await sql`update party set ease_sealed = '\\x00', ease_consented_at = ${context.now()} where party_id = ${partyId}`
  const answer = await sendsOwn(visitor, 'erasure')
  expect([answer.status, answer.headers.location]).toEqual([303, '/appointment'])

  const tables = JSON.stringify(await everyRow(sql))
  const { phone, called } = visitor.canary
  for (const told of [called, phone, '挑灯夜战', hex(before?.contactSealed), hex(before?.contactHash)])
    expect(tables).not.toContain(told)
  expect(marksIn(tables).filter(mark => !['cookie', 'form', 'link'].includes(mark))).toEqual([])
  expect(marksIn(readFileSync(log, 'utf8'))).toEqual([])

  expect(await rowOf(partyId)).toMatchObject({
    ...{
      called: null,
      title: null,
      contactSealed: null,
      contactHash: null,
      telephoneOf: null,
      coverWord: null,
    },
    ...{ easeSealed: null, easeConsentedAt: null, reachBy: 'none', locale: 'zh-CN', sequence: 0 },
    ...{ prepare: ['dialect'], along: ['child'], childAge: '3_to_6', passcodeHash: before?.passcodeHash },
    ...{ erasedAt: expect.anything(), changedAt: expect.anything() },
  })
  expect(await sql`select 1 from reach_hours where party_id = ${partyId}`).toHaveLength(0)
  const [appointment] = await sql`
    select state, octet_length(booking_digest) as bytes from appointment where appointment_id = ${appointmentId}`
  expect(appointment).toEqual({ state: 'booked', bytes: 0 })
  expect(await messagesOf(partyId)).toEqual([{ state: 'dropped', why: 'erased' }])
  expect(await sql`select 1 from message where party_id = ${partyId} and state = 'waiting'`).toHaveLength(0)
  expect(await auditOf(partyId)).toEqual([`party/${partyId} contact.erase`])

  const page = await visitor.follows(answer)
  const { ownSide } = textIn('zh-CN')
  expect(wordsOf(page.html)).toContain(ownSide.erased)
  expect(wordsOf(page.html)).not.toContain(ownSide.erasure.fold)
  expect((await visitor.finds(reference)).status).toBe(303)
  expect((await visitor.cancels()).status).toBe(303)
})

it('ten times at once it is erased once, and stands once in the audit and among the tombstones', async () => {
  const { visitor, partyId } = await holder()
  const page = await visitor.gets('/appointment/erasure')
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => visitor.sends(page, '/appointment/erasure')),
  )
  expect([...new Set(answers.map(({ status }) => status))]).toEqual([303])
  expect(await auditOf(partyId)).toEqual([`party/${partyId} contact.erase`])
  const standing = (await readTombstones(files.varDir)).filter(({ party }) => party === partyId)
  expect(new Set(standing.map(({ party }) => party)).size).toBe(1)
  expect((await visitor.sends(page, '/appointment/erasure')).status).toBe(303)
  expect(readFileSync(tombstones, 'utf8')).toContain(
    `{"party":${partyId},"at":"${context.now().toUTC().toISO()}"}\n`,
  )
  expect(statSync(tombstones).mode & 0o777).toBe(0o600)
})

it('from a page older than a change, or of another link, it is refused and erases nothing', async () => {
  const { visitor, partyId } = await holder()
  const page = await visitor.gets('/appointment/erasure')
  const other = await holder()
  await visitor.opensLink(other.reference, await keyOf(other.reference))
  await visitor.givesPasscode()
  expect((await visitor.sends(page, '/appointment/erasure')).status).toBe(409)
  const late = await other.visitor.gets('/appointment/erasure')
  await sql`update party set sequence = sequence + 1 where party_id = ${other.partyId}`
  expect((await other.visitor.sends(late, '/appointment/erasure')).status).toBe(409)
  for (const id of [partyId, other.partyId]) expect(await rowOf(id)).toMatchObject({ erasedAt: null })
})

it('a sender that had leased a message, or read whom it is to, sends nothing after it', async () => {
  await sql`truncate message, ring`
  files.empty()
  const first = await holder()
  const second = await holder()
  const { transports, left } = watched(context, {
    meanwhile: async () => {
      if (left.length === 1) await sendsOwn(second.visitor, 'erasure')
    },
  })
  await tick(context, transports)
  expect(left).toHaveLength(1)
  expect(await messagesOf(first.partyId)).toMatchObject([{ state: 'sent' }])
  expect(await messagesOf(second.partyId)).toMatchObject([{ state: 'dropped', why: 'erased' }])
})

it('what was leaving at that moment leaves no file behind, and neither does what had left before', async () => {
  await sql`truncate message, ring`
  files.empty()
  const { visitor, partyId } = await holder()
  await tick(context)
  expect(files.names()).toHaveLength(1)
  await sendsOwn(visitor, 'erasure')
  expect(files.names()).toEqual([])
  expect(await messagesOf(partyId)).toMatchObject([{ state: 'sent' }])

  const other = await holder()
  const { transports } = watched(context, { meanwhile: () => sendsOwn(other.visitor, 'erasure') })
  await tick(context, transports)
  expect(await messagesOf(other.partyId)).toMatchObject([{ state: 'sent' }])
  expect(files.names()).toEqual([])
})

it('what the visit needs goes with its end, without a second entry in the audit', async () => {
  const { visitor, partyId } = await holder({ prepare: ['dialect'] })
  await sendsOwn(visitor, 'erasure')
  await eraseContacts(context)
  expect(await rowOf(partyId)).toMatchObject({ prepare: ['dialect'], passcodeHash: expect.anything() })
  const erasedAt = (await rowOf(partyId))?.erasedAt.toMillis()

  setClock('2026-12-25T09:00')
  await eraseContacts(context)
  setClock('2026-11-25T09:00')
  expect(await rowOf(partyId)).toMatchObject({ prepare: [], passcodeHash: null })
  expect((await rowOf(partyId))?.erasedAt.toMillis()).toBe(erasedAt)
  expect(await auditOf(partyId)).toEqual([`party/${partyId} contact.erase`])
})

it('of what is over everything goes at once, and nothing is open any more', async () => {
  const { visitor, partyId, reference } = await holder({ prepare: ['dialect'] })
  await visitor.cancels()
  const answer = await sendsOwn(visitor, 'erasure')
  expect([answer.status, answer.headers.location]).toEqual([303, '/done'])
  expect(await rowOf(partyId)).toMatchObject({ called: null, prepare: [], passcodeHash: null })
  expect(await sql`select 1 from visitor_session where party_id = ${partyId}`).toHaveLength(0)
  expect((await visitor.gets('/appointment')).status).toBe(404)
  expect((await visitor.finds(reference)).status).toBe(422)
})

it('a restored database is told by the tombstones, of which half a line harms no other', async () => {
  const { visitor, partyId } = await holder()
  const kept = await rowOf(partyId)
  writeFileSync(tombstones, `${readFileSync(tombstones, 'utf8')}{"party":777777,"a`)
  await sendsOwn(visitor, 'erasure')
  await sql`
    update party set called = ${kept?.called}, contact_sealed = ${kept?.contactSealed}, reach_by = 'sms', erased_at = null
    where party_id = ${partyId}`

  const parties = (await readTombstones(files.varDir)).flatMap(({ party }) => party ?? [])
  expect(parties).toContain(partyId)
  expect(parties).not.toContain(777777)
  await eraseByTombstones(sql, parties, context.now())
  expect(await rowOf(partyId)).toMatchObject({ called: null, contactSealed: null, reachBy: 'none' })
  expect(await eraseByTombstones(sql, parties, context.now())).toHaveLength(new Set(parties).size)
})
