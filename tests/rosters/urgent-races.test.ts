import { afterAll, expect, it } from 'vitest'
import { Refusal } from '../../server/refusal.ts'
import { answerUrgent } from '../../server/rosters/answer-urgent.ts'
import { endUrgent, endUrgentCalls } from '../../server/rosters/end-urgent.ts'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { countingDeadlocks } from '../races/deadlocks-counted.ts'
import { many, openTwoInstances } from '../races/two-instances.ts'
import { often } from '../setup/proof.ts'
import { callsFor, heldBy, layNear, letGo, saidOfUrgent } from './lay-urgent.ts'

const { sql, context, contexts, pools, setClock } = await openTwoInstances()
setClock('2026-12-02T09:00')
const deadlocks = await countingDeadlocks(sql, pools)
afterAll(async () => expect(await deadlocks()).toBe(0))

type Called = Awaited<ReturnType<typeof callsFor>>
const instance = (at: number) => contexts[at % 2] as typeof context
const come = (doing: Promise<unknown>) =>
  doing.then(
    done => (done === false ? 'absent' : 'done'),
    error => {
      if (error instanceof Refusal) return error.rule
      throw error
    },
  )
const says = (at: number, { offerId }: Pick<Called[number], 'offerId'>, comes = true) =>
  come(answerUrgent(instance(at), { offerId, positionId: null, comes, accountId: null, filledIn: false }))
const anyCoordinator = { accountId: 1 } as Coordinator
const ROUNDS = often({ proved: 20, tested: 3 })
/** A day of its own for each round, a Wednesday: nobody who took one is stopped by it from the next. */
const dayOf = (round: number) => {
  const day =
    context
      .now()
      .set({ month: 12, day: 2 })
      .plus({ weeks: round % 3 })
      .toISODate() ?? ''
  setClock(`${day}T09:00`)
  return day
}
/** What asks them has left. */
const sent = () =>
  sql`update message set state = 'sent', sent_at = due_at where kind = 'urgent_call' and state = 'waiting'`

it('of all who say yes at once over two instances one has it, and everybody else is told once that somebody comes', async () => {
  for (const round of many(ROUNDS, at => at)) {
    const near = await layNear(context, dayOf(round), { from: '14:00' })
    const called = await callsFor(context, near)
    await sent()
    const before = await saidOfUrgent(context, 'urgent_over')
    const takers = called.slice(0, 3)

    const answers = await Promise.all(takers.map((one, at) => says(at, one)))

    expect(answers.toSorted()).toEqual(['done', ...takers.slice(1).map(() => 'the_first_yes_has_it')])
    const winner = takers[answers.indexOf('done')]
    expect(await heldBy(context, near.positionId)).toEqual([
      { personId: winner?.personId, state: 'accepted', claims: 1 },
    ])
    await Promise.all(contexts.map(endUrgentCalls))
    const told = await saidOfUrgent(context, 'urgent_over')
    const countOf = (rows: typeof told, accountId: number | null) =>
      rows.find(row => row.accountId === accountId)?.count ?? 0
    for (const one of called.filter(({ accountId }) => accountId !== null))
      expect(countOf(told, one.accountId) - countOf(before, one.accountId)).toBe(one === winner ? 0 : 1)
    await letGo(context)
  }
})

it('of a yes and the end of its call at once one counts', async () => {
  for (const round of many(ROUNDS, at => at)) {
    const near = await layNear(context, dayOf(round))
    const [one] = await callsFor(context, near)
    if (!one) throw new Error('nobody was asked')
    const ends = come(endUrgent(instance(1), anyCoordinator, near.positionId))

    const [answer, end] = await Promise.all([says(0, one), ends])

    expect([answer, end]).toEqual(
      answer === 'done' ? ['done', 'urgent_call_is_over'] : ['urgent_call_is_over', 'done'],
    )
    expect(await heldBy(context, near.positionId)).toHaveLength(answer === 'done' ? 1 : 0)
    await letGo(context)
  }
})

it('whoever says yes to two calls of one hour at once has one of them, and the other stays open', async () => {
  for (const round of many(ROUNDS, at => at)) {
    const day = dayOf(round)
    const both = [await layNear(context, day), await layNear(context, day)]
    const asked = []
    for (const near of both) asked.push(...(await callsFor(context, near)).slice(0, 1))
    expect(asked[0]?.personId).toBe(asked[1]?.personId)

    const answers = await Promise.all(asked.map((one, at) => says(at, one)))

    expect(answers.toSorted()).toEqual(['a_rule_stops_them_now', 'done'])
    const held = await Promise.all(both.map(({ positionId }) => heldBy(context, positionId)))
    expect(held.flat()).toMatchObject([{ personId: asked[0]?.personId, claims: 1 }])
    await letGo(context)
  }
})

it('claimed by something else since the question, they are told so, nothing has changed, and the next yes has it', async () => {
  const near = await layNear(context, dayOf(0))
  const [one, other] = await callsFor(context, near)
  if (!one || !other) throw new Error('two were to be asked')
  await layNear(context, dayOf(0), { holder: one.name })

  expect(await says(0, one)).toBe('a_rule_stops_them_now')
  expect(await heldBy(context, near.positionId)).toEqual([])
  expect(await says(1, other)).toBe('done')
})

it('unanswered, a call ends by its hour, and its caller is told once, whichever instance looks', async () => {
  setClock('2026-12-10T09:00')
  const near = await layNear(context, '2026-12-10')
  const [one] = await callsFor(context, near)
  if (!one) throw new Error('nobody was asked')
  setClock('2026-12-10T12:59')
  await endUrgentCalls(context)
  const told = async () => (await saidOfUrgent(context, 'urgent_nobody'))[0]?.count ?? 0
  const before = await told()

  setClock('2026-12-10T13:00')
  await Promise.all([...contexts, ...contexts].map(endUrgentCalls))

  expect(await told()).toBe(before + 1)
  expect(await says(0, one)).toBe('urgent_call_is_over')
  expect(await heldBy(context, near.positionId)).toEqual([])
})
