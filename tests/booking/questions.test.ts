import { describe, expect, it } from 'vitest'
import { openEase } from '../../server/booking/ease.ts'
import { startField } from '../../views/booking/steps.ts'
import { firstOpen, serviceOf } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const { context, sql, origin } = await openSite()

const wanted = async (code: string) => {
  const service = await serviceOf(context, code)
  return { service: service.address, start: startField(await firstOpen(context, service)) }
}

const rowOf = async (reference: string) => {
  const [row] = await sql`
    select format, ease_sealed, ease_consented_at is not null as consented, party.sequence,
      exists (select from safety_case where safety_case.party_id = party.party_id) as safety,
      (select count(*)::int from party other where other.appointment_id = party.appointment_id) as parties
    from party join appointment using (appointment_id) where reference = ${reference}`
  return {
    ...row,
    ease: row?.easeSealed && openEase(context.keys, reference, row.easeSealed),
    easeSealed: null,
  }
}

describe('whoever books a session of two', () => {
  it.each([
    [{}, { format: 'together', ease: { atEase: 'yes', safeAtHome: 'yes' }, consented: true, safety: false }],
    [
      { at_ease: 'no' },
      { format: 'apart', ease: { atEase: 'no', safeAtHome: 'yes' }, consented: true, safety: true },
    ],
    [
      { safe_at_home: 'unsaid' },
      { format: 'apart', ease: { atEase: 'yes', safeAtHome: 'unsaid' }, consented: true, safety: true },
    ],
    [{ sealed: [] }, { format: 'apart', ease: null, consented: false, safety: true }],
  ])('answers %j first, and it is kept as it was agreed (R15, R67)', async (ease, kept) => {
    const { reference } = await visitorOf(origin).books({ ...(await wanted('joint-mediation')), ...ease })
    expect(await rowOf(reference)).toMatchObject({ ...kept, parties: 2, sequence: 0 })
  })

  it('is asked before any detail, and what is not answered is said beside it', async () => {
    const visitor = visitorOf(origin)
    const questions = await visitor.follows(await visitor.choosesTime(await wanted('joint-mediation')))
    expect(questions.address).toMatch(/\/questions\?start=/)
    expect(questions.html).not.toMatch(/ checked/)

    const again = await visitor.sends(questions, /\/questions$/, { at_ease: 'no' })
    expect(again.status).toBe(422)
    expect(again.html).toContain('safe_at_home-error')
    expect(again.html).not.toContain('at_ease-error')
    expect(again.html).toMatch(/name="at_ease" value="no" checked/)
    expect((await visitor.sends(again, /\/questions$/, { safe_at_home: 'no' })).html).toContain('called')
  })

  it('cannot come past them: without answers the later forms lead back, with everything typed', async () => {
    const visitor = visitorOf(origin)
    const details = await visitor.fillsIn(await wanted('separate-mediation'))
    const { called, phone, passcode } = visitor.canary
    const form = details.forms.find(({ id }) => id === 'details')
    const typed = [...(form?.fields ?? [])].filter(({ name }) => !/at_ease|safe_at_home|sealed/.test(name))
    const filled = { called, phone, passcode, reach_by: 'sms' } as Record<string, string>
    const entries = typed
      .filter(({ ticked, name, value }) => ticked || filled[name] === value)
      .map(({ name, value }) => [name, filled[name] ?? value] as const)

    const back = await visitor.posts(form?.action ?? '', entries)
    expect(back.status).toBe(422)
    const on = await visitor.sends(back, /\/questions$/, { at_ease: 'no', safe_at_home: 'no', sealed: 'yes' })
    expect(on.html).toContain(`value="${called}"`)
    const booked = await visitor.follows(await visitor.presses(await visitor.sends(on, /\/booking$/)))
    const [, one, other] = /(\d{4}) (\d{4})/.exec(wordsOf(booked.html)) ?? []
    expect(await rowOf(`${one}${other}`)).toMatchObject({ ease: { atEase: 'no', safeAtHome: 'no' } })
  })

  it.each([
    ['/booking/answers', []],
    ['/questions', [['locale', 'en']]],
  ] as const)('keeps the answers over %s', async (by, more) => {
    const visitor = visitorOf(origin)
    const check = await visitor.checks({ ...(await wanted('joint-mediation')), at_ease: 'no' })
    const fields = check.forms.find(({ id }) => id === 'check')?.fields ?? []
    const entries = [...fields.map(({ name, value }) => [name, value] as const), ...more]
    const again = await visitor.posts(check.address.replace('/booking', by), entries)
    expect(again.html).toMatch(/name="at_ease" value="no"/)
    expect(again.html).toContain(visitor.canary.called)
  })
})

describe('where one or two may come', () => {
  it('whoever comes alone is asked nothing, and has no other', async () => {
    const { reference } = await visitorOf(origin).books({
      ...{ ...(await wanted('cooling-off')), coming: 'alone' },
    })
    expect(await rowOf(reference)).toMatchObject({
      parties: 1,
      format: 'together',
      safety: false,
      ease: null,
    })
  })

  it('two are asked, and the other has a place', async () => {
    const { reference } = await visitorOf(origin).books({
      ...{ ...(await wanted('cooling-off')), coming: 'both', safe_at_home: 'no' },
    })
    expect(await rowOf(reference)).toMatchObject({ parties: 2, format: 'apart', safety: true })
  })

  it('who comes has to be said', async () => {
    const visitor = visitorOf(origin)
    const questions = await visitor.follows(await visitor.choosesTime(await wanted('cooling-off')))
    const again = await visitor.sends(questions, /\/questions$/)
    expect([again.status, again.html.includes('coming-error')]).toEqual([422, true])
    const both = await visitor.sends(again, /\/questions$/, { coming: 'both' })
    expect([both.status, both.html.includes('at_ease-error')]).toEqual([422, true])
  })
})

it('a session for one asks nothing of the kind', async () => {
  const visitor = visitorOf(origin)
  const { service, start } = await wanted('individual-counselling')
  expect((await visitor.choosesTime({ service, start })).status).toBe(200)
  const questions = await visitor.gets(`/t/${service}/questions?start=${start}`)
  expect(questions.headers.location).toBe(`/t/${service}/booking?start=${start}`)
})
