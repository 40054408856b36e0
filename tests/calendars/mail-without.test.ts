import { beforeEach, describe, expect, it } from 'vitest'
import { seal } from '../../server/keys/seal.ts'
import { planReminders } from '../../server/messages/plan-reminders.ts'
import { updateReach } from '../../sql/booking/own-contact.ts'
import { tick } from '../messages/outbox.ts'
import { openMails } from './open-mails.ts'

const { context, sql, setClock, sink, toldWith, thenCancelled, opened, again } = await openMails()
beforeEach(again)

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
