import { describe, expect, it } from 'vitest'
import { openEase } from '../../server/booking/ease.ts'
import { textIn } from '../../views/text/text.ts'
import { firstOfTwo, opensInvitation, reachesHour, secondOfTwo, secondPlaceOf } from '../setup/couple.ts'
import { openSite } from '../setup/site.ts'
import { linksOf, wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const { context, sql, origin, partyOf } = await openSite()
const zh = textIn('zh-CN')

const other = (reference: string) => secondPlaceOf(sql, reference)

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
    const { arrivesAt, partyId } = await other(reference)
    expect(questions.html).not.toContain(arrivesAt.toFormat('HH:mm'))
    const unasked = await visitor.posts('/invitation', [
      ['party', String(partyId)],
      ['come', 'no'],
    ])
    expect(unasked.headers.location).toBe('/invitation')

    const again = await visitor.sends(questions, '/invitation/questions', { at_ease: 'no' })
    expect([again.status, again.html.includes('safe_at_home-error')]).toEqual([422, true])
    const unkept = { at_ease: 'no', safe_at_home: 'unsaid' }
    const hour = await visitor.follows(await visitor.sends(again, '/invitation/questions', unkept))
    expect(hour.html).not.toMatch(/at_ease|unsaid|safe_at_home/)
    expect(await other(reference)).toMatchObject({ easeSealed: null, safety: true, format: 'apart' })
  })

  it('is told on both pages where one comes alone, and that the other learns nothing, in either language and whatever they answered (R15)', async () => {
    for (const locale of ['zh-CN', 'en'] as const)
      for (const at_ease of ['yes', 'no']) {
        const visitor = visitorOf(origin, { locale })
        const { invitation } = await firstOfTwo(origin)
        const questions = await visitor.follows(await opensInvitation(visitor, invitation))
        const ease = { at_ease, safe_at_home: 'yes' }
        const hour = await visitor.follows(await visitor.sends(questions, '/invitation/questions', ease))
        const [said = ''] = textIn(locale).availability.comeAlone([]).split('**').slice(1)
        expect(wordsOf(hour.html)).toContain(textIn(locale).invitation.details.unseen)
        for (const page of [questions, hour]) {
          expect(wordsOf(page.html)).toContain(said)
          expect(linksOf(page.html).filter(link => link.startsWith('/t/'))).toHaveLength(2)
        }
      }
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
    expect((await visitor.sends(hour, '/invitation', { come: 'no' })).status).toBe(409)
    expect((await other(reference)).withdrawnAt).toBeNull()
    expect((await visitor.sends(again, '/invitation')).status).toBe(303)
  })
})
