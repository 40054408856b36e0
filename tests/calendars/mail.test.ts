import { beforeEach, describe, expect, it } from 'vitest'
import { planReminders } from '../../server/messages/plan-reminders.ts'
import { forbidden } from '../messages/forbidden.ts'
import { tick } from '../messages/outbox.ts'
import { contentLines, faultsInOctets, propertiesIn, propertyValue } from './octets.ts'
import { openMails } from './open-mails.ts'

const { context, sql, setClock, toldWith, thenCancelled, opened, again } = await openMails()
beforeEach(again)

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
