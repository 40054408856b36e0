import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { assignmentsOf, toldTo } from './lay-draft.ts'
import { publishForOne } from './publish-for-one.ts'

const site = await openSite()
const { sql, setClock } = site
const text = textIn('zh-CN')
const coordinator = await signedIn(site, 'coordinator of hexie')
const worker = await signedIn(site, 'worker 秦芒种')
const first = await publishForOne(site, '2026-12-02', '2026-12-03', '2026-12-08', '2026-12-09')
const { rosterId, ids } = first
const claimed = async (assignmentId: number) =>
  (await sql`select from reservation where assignment_id = ${assignmentId}`).length
it('all offers are answered at once, each by itself; what was not chosen stays open', async () => {
  const day = await worker.gets('/me')
  expect(wordsOf(day.html)).toContain(text.offers.waiting.offers(4))
  const page = await worker.gets('/me/offers')
  expect(wordsOf(page.html)).toContain('魏小暑')

  const answer = await worker.sends(page, '/me/offers', {
    [`answer${ids[0]}`]: 'yes',
    [`answer${ids[1]}`]: 'no',
    [`why${ids[1]}`]: 'too_many',
  })

  expect(answer.status).toBe(303)
  expect(await first.states()).toEqual(['accepted', 'declined', 'offered', 'offered'])
  expect([await claimed(ids[0] ?? 0), await claimed(ids[1] ?? 0)]).toEqual([1, 0])
  const [declined] = await sql`
    select declined_because, filled_in from assignment where assignment_id = ${ids[1] ?? 0}`
  expect(declined).toEqual({ declinedBecause: 'too_many', filledIn: false })
})

it('nothing chosen is a fault, and a field of no form of ours is refused', async () => {
  const page = await worker.gets('/me/offers')
  expect((await worker.sends(page, '/me/offers', {})).status).toBe(422)
  const [form] = page.forms.filter(({ action }) => action === '/me/offers')
  const token = form?.fields.find(({ name }) => name === 'token')?.value ?? ''
  expect(
    (
      await worker.posts('/me/offers', [
        ['token', token],
        ['answer1x', 'yes'],
      ])
    ).status,
  ).toBe(400)
})

it('somebody else’s offer is not there, whoever names it', async () => {
  const [other] = (await assignmentsOf(sql, rosterId)).filter(({ name }) => name === '魏小暑')
  const page = await worker.gets('/me/offers')
  const [form] = page.forms.filter(({ action }) => action === '/me/offers')
  const token = form?.fields.find(({ name }) => name === 'token')?.value ?? ''
  const answer = await worker.posts('/me/offers', [
    ['token', token],
    [`answer${other?.assignmentId}`, 'yes'],
  ])
  expect(answer.status).toBe(404)
})

it('after its hour an offer is refused by name', async () => {
  const page = await worker.gets('/me/offers')
  setClock('2026-11-27T09:00')
  const late = await worker.sends(page, '/me/offers', { [`answer${ids[3]}`]: 'yes' })
  setClock('2026-11-25T09:00')
  expect(late.status).toBe(409)
  expect(wordsOf(late.html)).toContain(text.refused.offer_has_expired)
})

it('of two answers at once the first counts', async () => {
  const page = await worker.gets('/me/offers')
  const answers = await Promise.all(
    ['yes', 'no'].map(answer => worker.sends(page, '/me/offers', { [`answer${ids[3]}`]: answer })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const [state] = (await first.states()).slice(-1)
  expect(await claimed(ids[3] ?? 0)).toBe(state === 'accepted' ? 1 : 0)
})

it('a coordinator answers for somebody, who is told and may change it until it is due', async () => {
  const {
    rosterId: roster,
    ids: [id = 0],
  } = await publishForOne(site, '2026-12-22')
  const address = `/o/hexie/rosters/${roster}/assignments/${id}/answer`
  const yes = { [`answer${id}`]: 'yes' }
  const page = await coordinator.gets(address)
  expect((await coordinator.sends(page, address, yes)).status).toBe(303)

  const row = () => sql`
    select state, filled_in, answered_by from assignment where assignment_id = ${id}`
  expect(await row()).toEqual([{ state: 'accepted', filledIn: true, answeredBy: coordinator.accountId }])
  expect((await toldTo(sql, '秦芒种')).at(-1)).toEqual({ kind: 'shift_accepted_for', shifts: 1 })
  expect((await coordinator.sends(page, address, yes)).status).toBe(409)
  const own = await worker.gets('/me/offers')
  await worker.sends(own, '/me/offers', { [`answer${id}`]: 'no' })
  expect(await row()).toEqual([{ state: 'declined', filledIn: false, answeredBy: worker.accountId }])
})

it('a volunteer sees what comes and what is over', async () => {
  const next = await worker.gets('/me/shifts')
  expect(wordsOf(next.html)).toContain(text.shifts.states.accepted)
  expect(wordsOf((await worker.gets('/me/shifts?which=done')).html)).toContain(text.shifts.noneDone)
})
