import { describe, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { bare } from '../setup/bare.ts'
import { firstOfTwo, opensInvitation, reachesHour, secondPlaceOf } from '../setup/couple.ts'
import type { Page } from '../setup/paper-browser.ts'
import { openSite } from '../setup/site.ts'
import { wordsOf } from '../setup/tags.ts'
import { type Visitor, visitorOf } from '../setup/visitor.ts'

const { sql, origin } = await openSite()

/** The page after its other language was asked for, with nothing of its form chosen: a browser keeps what it sends where it is told to (307). */
const inEnglish = async (visitor: Visitor, page: Page, address: string) => {
  const hidden = page.forms
    .find(({ action }) => action === address)
    ?.fields.flatMap(({ type, name, value }) => (type === 'hidden' ? [[name, value] as const] : []))
  const entries = [...(hidden ?? []), ['locale', 'en'] as const]
  const answer = await visitor.posts('/language', entries)
  if (answer.status === 307) return visitor.posts(answer.headers.location ?? '', entries)
  const led = await visitor.follows(answer)
  return led.status === 303 ? visitor.follows(led) : led
}

const other = (reference: string) => secondPlaceOf(sql, reference)

describe('an invitation', () => {
  it('opens in one browser, there again until it is answered, and afterwards nowhere (R14)', async () => {
    const { invitation } = await firstOfTwo(origin)
    const [one, another] = [visitorOf(origin), visitorOf(origin)]
    expect((await opensInvitation(one, invitation)).status).toBe(303)
    expect((await opensInvitation(another, invitation)).status).toBe(404)
    expect((await opensInvitation(one, invitation)).status).toBe(303)
    const { called, phone, passcode } = one.canary
    const hour = await reachesHour(one, invitation)
    await one.sends(hour, '/invitation', { called, phone, passcode, reach_by: 'sms', come: 'yes' })
    expect((await opensInvitation(one, invitation)).status).toBe(404)
  })

  it('says before it is opened what to do when it does not open, whatever link it is', async () => {
    const { invitation } = await firstOfTwo(origin)
    for (const locale of ['zh-CN', 'en'] as const)
      for (const link of [invitation, `${invitation}x`, '/i/00000000?k=x'])
        expect(wordsOf((await visitorOf(origin, { locale }).gets(link)).html)).toContain(
          textIn(locale).invitation.asked.closed,
        )
  })

  it('opens nothing of an appointment, and an appointment nothing of it', async () => {
    const { invitation, visitor } = await firstOfTwo(origin)
    const invited = visitorOf(origin)
    await opensInvitation(invited, invitation)
    for (const rest of [
      '',
      '/passcode',
      '/time',
      '/calendar',
      '/contact',
      '/kept',
      '/erasure',
      '/cancellation',
      '/invitation',
    ])
      expect((await invited.gets(`/appointment${rest}`)).status).toBe(404)
    expect((await visitor.gets('/invitation')).status).toBe(404)
    await visitor.givesPasscode()
    expect((await visitor.gets('/invitation')).status).toBe(404)
  })

  it('is handed on by a page that is the same bytes whatever is done with it', async () => {
    const { invitation, visitor, handed } = await firstOfTwo(origin)
    const bytes = async () => bare(await visitor.gets('/appointment/invitation'), '/appointment/invitation')
    const before = await bytes()
    const invited = visitorOf(origin)
    await opensInvitation(invited, invitation)
    expect(await bytes()).toEqual(before)
    const hour = await reachesHour(invited, invitation)
    const { called, phone, passcode } = invited.canary
    await invited.sends(hour, '/invitation', { called, phone, passcode, reach_by: 'sms', come: 'yes' })
    expect(await bytes()).toEqual(before)
    await invited.givesPasscode()
    await invited.cancels()
    expect(await bytes()).toEqual(before)
    expect(handed.status).toBe(200)
  })

  it('is read in the other language from every page of it, with nothing chosen yet, and opened again by its address', async () => {
    const { invitation } = await firstOfTwo(origin)
    const visitor = visitorOf(origin)
    const questions = await visitor.follows(await opensInvitation(visitor, invitation))
    expect((await visitor.follows(await visitor.gets('/invitation/questions'))).address).toBe('/invitation')
    const asked = await inEnglish(visitor, questions, '/invitation/questions')
    expect(asked.html).toContain(textIn('en').ease.heading)
    const hour = await inEnglish(visitor, await reachesHour(visitor, invitation), '/invitation')
    expect(hour.html).toContain(textIn('en').invitation.details.heading)
    const done = await visitor.gets('/invitation/done')
    const switched = await visitor.follows(await visitor.sends(done, '/language'))
    expect([switched.address, switched.html]).toEqual([
      '/invitation/done',
      expect.stringContaining(textIn('zh-CN').invitation.declined.lead),
    ])
  })

  it('in the other language keeps what was answered and typed', async () => {
    const { invitation } = await firstOfTwo(origin)
    const visitor = visitorOf(origin)
    const questions = await visitor.follows(await opensInvitation(visitor, invitation))
    const form = questions.forms.find(({ id }) => id === 'questions')
    const hidden = (form?.fields ?? []).filter(({ type }) => type === 'hidden')
    const entries = hidden.map(({ name, value }) => [name, value] as const)
    const answer = await visitor.posts('/language', [...entries, ['at_ease', 'no'], ['locale', 'en']])
    expect([answer.status, answer.headers.location]).toEqual([307, '/invitation/questions'])
    const shown = await visitor.posts('/invitation/questions', [
      ...entries,
      ['at_ease', 'no'],
      ['locale', 'en'],
    ])
    expect(shown.html).toContain(textIn('en').ease.heading)
    expect(shown.html).toMatch(/value="no" checked/)
  })
})

describe('what is sent to an invitation that no form of ours sends', () => {
  it('is refused, and writes nothing', async () => {
    const { invitation, reference } = await firstOfTwo(origin)
    const visitor = visitorOf(origin)
    const questions = await visitor.follows(await opensInvitation(visitor, invitation))
    const answered = (await visitor.sends(questions, '/invitation/questions', { at_ease: 'yes' })).status
    expect(answered).toBe(422)
    const before = await other(reference)
    const whose = ['party', String(before.partyId)] as const
    const all = [whose, ['at_ease', 'yes'], ['safe_at_home', 'yes']] as const
    expect((await visitor.posts('/invitation/questions', [...all, ['role', 'x']])).status).toBe(400)
    expect((await visitor.posts('/invitation/questions', [...all, ['at_ease', 'no']])).status).toBe(422)
    expect((await visitor.posts('/invitation/questions', [whose, ['at_ease', '\0']])).status).toBe(400)
    expect(await other(reference)).toEqual(before)
    const hour = await reachesHour(visitor, invitation)
    const asked = await other(reference)
    expect((await visitor.posts('/invitation', [whose, ['come', 'no'], ['role', 'x']])).status).toBe(400)
    expect((await visitor.posts('/invitation', [whose, ['come', 'perhaps']])).status).toBe(422)
    // As a page of the version before does: it is opened again, and nothing is answered by it.
    expect((await visitor.posts('/invitation', [['come', 'no']])).status).toBe(409)
    expect((await visitor.sends(hour, '/invitation')).html).toContain('come-error')
    expect(await other(reference)).toEqual(asked)
  })
})
