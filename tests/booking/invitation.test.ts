import { describe, expect, it } from 'vitest'
import { openEase } from '../../server/booking/ease.ts'
import { textIn } from '../../views/text/text.ts'
import { bare } from '../setup/bare.ts'
import { firstOfTwo, opensInvitation, reachesHour, secondOfTwo } from '../setup/couple.ts'
import { openSite } from '../setup/site.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const { context, sql, origin, partyOf } = await openSite()
const zh = textIn('zh-CN')

const other = async (reference: string) => {
  const { appointmentId } = await partyOf(reference)
  const [row] = await sql`
    select party.*, format, state, appointment.sequence as of_appointment,
      exists (select from safety_case where safety_case.party_id = party.party_id) as safety
    from party join appointment using (appointment_id) where appointment_id = ${appointmentId} and ordinal = 2`
  return row as NonNullable<typeof row>
}

describe('whoever is invited', () => {
  it('answers alone: the questions, then the own hour fifteen minutes later, own contact, reference and news (R14, R15)', async () => {
    const first = await firstOfTwo(origin)
    const { page, hour, reference, visitor } = await secondOfTwo(origin, first.invitation)

    const row = await other(first.reference)
    expect(reference).toBe(row.reference)
    expect(first.invitation).not.toContain(reference)
    expect(first.invitation).not.toContain(first.reference)
    expect(openEase(context.keys, reference, row.easeSealed)).toEqual({ atEase: 'yes', safeAtHome: 'yes' })
    expect(row).toMatchObject({
      called: visitor.canary.called,
      reachBy: 'sms',
      safety: false,
      format: 'together',
    })
    expect(wordsOf(hour.html)).toContain(row.arrivesAt.toFormat('HH:mm'))
    expect(wordsOf(hour.html)).toContain(zh.availability.tenMinutes)
    expect(wordsOf(page.html)).toContain(zh.availability.tenMinutes)
    expect(page.html).not.toContain('/appointment/invitation')
    expect((await visitor.gets('/appointment/invitation')).status).toBe(404)
    const said = await sql`
      select about ->> 'kind' as kind from ring where party_id = ${row.partyId}
      union all select kind from message where party_id = ${row.partyId}`
    expect(said.map(({ kind }) => kind)).toContain('appointment_booked')
    await visitor.givesPasscode()
    expect(wordsOf((await visitor.gets('/appointment')).html)).toContain(visitor.canary.called)
  })

  it('sees no hour before what is asked first, and nothing afterwards of what was answered', async () => {
    const { invitation, reference } = await firstOfTwo(origin)
    const visitor = visitorOf(origin)
    const questions = await visitor.follows(await opensInvitation(visitor, invitation))
    const { arrivesAt } = await other(reference)
    expect(questions.html).not.toContain(arrivesAt.toFormat('HH:mm'))
    expect((await visitor.posts('/invitation', [['come', 'no']])).headers.location).toBe('/invitation')

    const again = await visitor.sends(questions, '/invitation/questions', { at_ease: 'no' })
    expect([again.status, again.html.includes('safe_at_home-error')]).toEqual([422, true])
    const unkept = { at_ease: 'no', safe_at_home: 'unsaid' }
    const hour = await visitor.follows(await visitor.sends(again, '/invitation/questions', unkept))
    expect(hour.html).not.toMatch(/at_ease|unsaid|safe_at_home/)
    expect(await other(reference)).toMatchObject({ easeSealed: null, safety: true, format: 'apart' })
  })

  it('who says that they cannot come answers nothing else, and whoever booked is told nothing (R17)', async () => {
    const first = await firstOfTwo(origin)
    await first.visitor.givesPasscode()
    const before = await first.visitor.gets('/appointment')
    const visitor = visitorOf(origin)
    const hour = await reachesHour(visitor, first.invitation)
    const answer = await visitor.sends(hour, '/invitation', { come: 'no' })

    expect(answer.headers.location).toBe('/invitation/done')
    expect(wordsOf((await visitor.follows(answer)).html)).toContain(zh.invitation.declined.lead)
    expect((await visitor.gets('/invitation')).status).toBe(404)
    expect(await other(first.reference)).toMatchObject({ state: 'booked', called: null, consentedAt: null })
    expect((await other(first.reference)).withdrawnAt).not.toBeNull()
    expect((await first.visitor.gets('/appointment')).html).toBe(before.html)
    expect((await opensInvitation(visitorOf(origin), first.invitation)).status).toBe(404)
  })

  it('who would come at another hour comes at this one meanwhile, and the desk rings them alone', async () => {
    const first = await firstOfTwo(origin)
    const hour = await reachesHour(visitorOf(origin), first.invitation)
    expect(hour.status).toBe(200)
    const visitor = visitorOf(origin)
    expect((await opensInvitation(visitor, first.invitation)).status).toBe(404)

    const second = await secondOfTwo(origin, (await firstOfTwo(origin)).invitation, { come: 'other' })
    const { partyId } = await partyOf(second.reference)
    const rings = await sql`select party_id from ring where about ->> 'kind' = 'another_time_wanted'`
    expect(rings).toEqual([{ partyId }])
  })

  it('another hour is arranged by telephone, and so asks for one', async () => {
    const { invitation } = await firstOfTwo(origin)
    const visitor = visitorOf(origin)
    const hour = await reachesHour(visitor, invitation)
    const { called, passcode } = visitor.canary
    const again = await visitor.sends(hour, '/invitation', {
      come: 'other',
      called,
      passcode,
      reach_by: 'none',
    })
    expect([again.status, wordsOf(again.html)]).toEqual([
      422,
      expect.stringContaining(zh.faults.another_time_by_telephone),
    ])
    const open = await visitor.sends(again, '/invitation', { come: 'yes' })
    expect(open.headers.location).toBe('/appointment')
  })

  it('whose hour was moved meanwhile is shown the new one, with everything typed', async () => {
    const { invitation, reference } = await firstOfTwo(origin)
    const visitor = visitorOf(origin)
    const hour = await reachesHour(visitor, invitation)
    const { partyId } = await other(reference)
    await sql`update party set arrives_at = arrives_at + interval '1 hour' where party_id = ${partyId}`
    const { called, phone, passcode } = visitor.canary
    const usual = { called, phone, passcode, reach_by: 'sms', come: 'yes' }
    const again = await visitor.sends(hour, '/invitation', usual)
    expect([again.status, again.html.includes(called)]).toEqual([409, true])
    expect((await visitor.sends(again, '/invitation')).status).toBe(303)
  })
})

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
    const all = [
      ['at_ease', 'yes'],
      ['safe_at_home', 'yes'],
    ] as const
    expect((await visitor.posts('/invitation/questions', [...all, ['role', 'x']])).status).toBe(400)
    expect((await visitor.posts('/invitation/questions', [...all, ['at_ease', 'no']])).status).toBe(422)
    expect((await visitor.posts('/invitation/questions', [['at_ease', '\0']])).status).toBe(400)
    expect(await other(reference)).toEqual(before)
    const hour = await reachesHour(visitor, invitation)
    const asked = await other(reference)
    expect(
      (
        await visitor.posts('/invitation', [
          ['come', 'no'],
          ['role', 'x'],
        ])
      ).status,
    ).toBe(400)
    expect((await visitor.posts('/invitation', [['come', 'perhaps']])).status).toBe(422)
    expect((await visitor.sends(hour, '/invitation')).html).toContain('come-error')
    expect(await other(reference)).toEqual(asked)
  })
})
