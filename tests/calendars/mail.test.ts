import { beforeEach, describe, expect, it } from 'vitest'
import { seal } from '../../server/keys/seal.ts'
import { announce } from '../../server/messages/announce.ts'
import { planReminders } from '../../server/messages/plan-reminders.ts'
import { updateReach } from '../../sql/booking/own-contact.ts'
import { forbidden } from '../messages/forbidden.ts'
import { mailSink } from '../messages/mail-sink.ts'
import { cancelled, type PartyGiven } from '../messages/one-party.ts'
import { emptied, tick, told } from '../messages/outbox.ts'
import { openPark } from '../setup/park.ts'
import { contentLines, faultsInOctets, propertiesIn, propertyValue } from './octets.ts'

const sink = await mailSink()
const { context, sql, setClock } = await openPark('2026-11-24T18:00', {
  SMTP_URL: sink.url,
  MAIL_FROM: 'note@note.example.org',
})

beforeEach(async () => {
  setClock('2026-11-24T18:00')
  sink.caught.length = 0
  await emptied(context)
})

interface Ticked {
  readonly wanted?: boolean
  readonly byMail?: boolean
  readonly floor?: boolean
}

/** A party that was told of its hour, having ticked what is given. */
const toldWith = async ({ wanted = true, byMail = true, floor = false }: Ticked, given: PartyGiven = {}) => {
  const party = await told(context, given)
  await sql`
    update party set calendar_wanted = ${wanted}, calendar_by_mail = ${byMail}, calendar_floor = ${floor}
    where party_id = ${party.partyId}`
  await tick(context)
  return party
}

const thenCancelled = async (party: Awaited<ReturnType<typeof toldWith>>) => {
  await cancelled(context, party)
  await announce(sql, context, { kind: 'appointment_cancelled', partyId: party.partyId, at: context.now() })
  await tick(context)
}

/** As it was before it was made quotable (RFC 2045 §6.7): the last end of a line belongs to the boundary. */
const unquoted = (body: string) => {
  const octets = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(octets, 'latin1').toString()
}

/** The parts of a mail by their types, and the calendar among them. */
const opened = (nth = 0) => {
  const { raw, mail, recipients } = sink.caught[nth] ?? expect.fail('nothing was sent')
  const types = [...raw.matchAll(/^Content-Type: ([^;\s]+)/gim)].map(([, type]) => type)
  const [part = ''] = raw.split(/\r\n--.*\r\n/).filter(text => /^Content-Type: text\/calendar/im.test(text))
  const [head = '', body = ''] = part.split('\r\n\r\n')
  const calendar = unquoted(body)
  return { types, head: head.replace(/\r\n\s+/g, ' '), calendar, mail, recipients, raw }
}

describe('a mail to whoever ticked it', () => {
  it('has one calendar among its ways to be read, whose method is the one inside, and no file', async () => {
    await toldWith({})
    const { types, head, calendar, mail } = opened()
    expect(types).toEqual(['multipart/alternative', 'text/plain', 'text/html', 'text/calendar'])
    expect(head).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/)
    expect(head).toContain('Content-Transfer-Encoding: quoted-printable')
    expect(head).not.toMatch(/Content-Disposition|filename|name=/i)
    expect(propertyValue(calendar, 'METHOD')).toBe('PUBLISH')
    expect(faultsInOctets(calendar)).toEqual([])
    expect(mail.attachments.filter(({ contentType }) => contentType !== 'text/calendar')).toEqual([])
  })

  it('publishes one entry of its own from the address that mail comes from, to one recipient, with no attendee', async () => {
    const { partyId } = await toldWith({})
    const { calendar, recipients } = opened()
    const [{ uid }] = await sql<[{ uid: string }]>`select uid from party where party_id = ${partyId}`
    expect(recipients).toHaveLength(1)
    expect(contentLines(calendar)).toContain('ORGANIZER;CN="提醒":mailto:note@note.example.org')
    expect(propertiesIn(calendar)).not.toContain('ATTENDEE')
    expect(propertiesIn(calendar).filter(name => name === 'UID')).toHaveLength(1)
    expect(propertyValue(calendar, 'UID')).toBe(uid)
    expect(propertyValue(calendar, 'LOCATION')).toBeUndefined()
  })

  it('says the floor where that was ticked too', async () => {
    await toldWith({ floor: true }, { locale: 'en' })
    expect(propertyValue(opened().calendar, 'LOCATION')).toBe('Second floor')
    expect(propertyValue(opened().calendar, 'SUMMARY')).toBe('Reminder')
  })

  it('of a cancellation says it is off under the same UID, a sequence higher, and asks in words to delete it', async () => {
    await thenCancelled(await toldWith({}))
    const [before, after] = [opened(0), opened(1)]
    expect(propertyValue(after.calendar, 'UID')).toBe(propertyValue(before.calendar, 'UID'))
    expect([before, after].map(({ calendar }) => propertyValue(calendar, 'SEQUENCE'))).toEqual(['0', '1'])
    expect(propertyValue(after.calendar, 'STATUS')).toBe('CANCELLED')
    expect(propertyValue(after.calendar, 'METHOD')).toBe('PUBLISH')
    expect(after.mail.text).toContain('请自己删掉')
    expect(after.mail.html).toContain('请自己删掉')
    expect(before.mail.text).not.toContain('请自己删掉')
  })

  it('reminds with it as well', async () => {
    const { partyId } = await toldWith({})
    await planReminders(sql, context, { partyId, at: context.now() })
    setClock('2026-11-25T16:30')
    await tick(context)
    expect(opened(1).mail.subject).toBe('提醒：今天 18:30')
    expect(opened(1).calendar).toBe(opened(0).calendar)
  })

  it('names nothing telling in any part, and nothing of somebody else who ticked it too', async () => {
    const one = await toldWith({ floor: true }, { coverWord: '牙医' })
    const other = await toldWith({ floor: true }, { coverWord: '书店', contact: 'da@example.org' })
    const uids = await sql<{ uid: string }[]>`select uid from party order by party_id`
    const whole = [0, 1].map(nth => {
      const { raw, mail, calendar, recipients } = opened(nth)
      return [raw, mail.subject, mail.from?.text, mail.text, mail.html, calendar, ...recipients].join('\n')
    })

    for (const text of whole) expect(text.replaceAll('font-family', '')).not.toMatch(forbidden)
    const marks = [
      [uids[0]?.uid ?? '', '牙医', 'xiao@example.org', one.reference],
      [uids[1]?.uid ?? '', '书店', 'da@example.org', other.reference],
    ]
    expect(marks.map(own => own.every(mark => whole[marks.indexOf(own)]?.includes(mark)))).toEqual([
      true,
      true,
    ])
    expect(marks[1]?.filter(mark => whole[0]?.includes(mark))).toEqual([])
    expect(marks[0]?.filter(mark => whole[1]?.includes(mark))).toEqual([])
  })

  it.each(['"', '^"', '牙"医', 'a,b;c'])('leaves also under a cover word like %j', async coverWord => {
    await toldWith({}, { coverWord })
    expect(faultsInOctets(opened().calendar)).toEqual([])
  })
})

describe('a mail has no calendar', () => {
  it.each([
    ['when nothing was asked for', { wanted: false, byMail: false }],
    ['when the file alone was asked for', { byMail: false }],
    ['when the asking was taken back', { wanted: false }],
  ])('%s', async (_, ticked) => {
    await toldWith(ticked)
    const { types, raw } = opened()
    expect(types).toEqual(['multipart/alternative', 'text/plain', 'text/html'])
    expect(raw).not.toMatch(/VCALENDAR|text\/calendar/)
  })

  it.each([
    ['to another mailbox than the one it was ticked for', Buffer.from('another'), false],
    ['unless the mailbox is still the one it was ticked for', null, true],
  ])('%s', async (_, contactHash, carries) => {
    const { partyId, reference } = await toldWith({})
    const contactSealed = seal(
      context.keys,
      { table: 'party', column: 'contact_sealed', row: reference },
      'da@example.org',
    )
    const written = {
      reachBy: 'email',
      contactSealed,
      contactHash,
      telephoneOf: null,
      coverWord: null,
    } as const
    await updateReach(sql, partyId, { ...written, at: context.now() })
    await planReminders(sql, context, { partyId, at: context.now() })
    setClock('2026-11-25T16:30')
    await tick(context)
    expect(opened(1).recipients).toEqual(['da@example.org'])
    expect(opened(1).types.includes('text/calendar')).toBe(carries)
  })

  it('of which it speaks when it is cancelled, unless one was asked for', async () => {
    await thenCancelled(await toldWith({ wanted: false, byMail: false }))
    expect(opened(1).mail.text).not.toContain('日历')
    sink.caught.length = 0
    await thenCancelled(await toldWith({ byMail: false }))
    expect(opened(1).mail.text).toContain('日历')
    expect(opened(1).types).not.toContain('text/calendar')
  })
})
