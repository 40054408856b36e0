import type { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { tendWaiting } from '../../jobs/tend-waiting.ts'
import { openStarts } from '../../server/availability/open-starts.ts'
import { endForParty } from '../../server/booking/end-for-party.ts'
import { takeOffer } from '../../server/booking/take-offer.ts'
import { partOf, waitingParts } from '../../server/booking/waiting-parts.ts'
import type { Context } from '../../server/context.ts'
import { parkDay } from '../../server/park-time.ts'
import { Refusal } from '../../server/refusal.ts'
import { serviceOf } from '../setup/booking.ts'
import { often } from '../setup/proof.ts'
import { fillUp, waitFor } from '../setup/waiting.ts'
import { countingDeadlocks } from './deadlocks-counted.ts'
import { many, openTwoInstances } from './two-instances.ts'

const { context, contexts, pools, sql, setClock } = await openTwoInstances()
const CODE = 'individual-counselling'
const HOURS = often({ proved: 100, tested: 40 })
const PEOPLE = often({ proved: 130, tested: 60 })
const service = await serviceOf(context, CODE)
const turnOf = (position: number): Context => contexts[position % 2 === 0 ? 0 : 1]

interface Entry {
  readonly id: number
  readonly state: string
  readonly starts: DateTime | null
  readonly answerBy: DateTime | null
}
const lastDays = ['2026-11-27', '2026-12-02', '2026-12-31']
/** In which they may be written to, on weekdays; the first are those of whoever names none. */
const safe = [
  { from: '08:00', to: '21:00' },
  { from: '09:00', to: '11:30' },
  { from: '13:00', to: '15:00' },
  { from: '19:00', to: '20:30' },
] as const
const wishes = many(PEOPLE, position => ({
  parts: position % 3 === 0 ? [] : [waitingParts[(position % 3) - 1] ?? 'weekday_morning'],
  lastDay: lastDays[position % lastDays.length] ?? '',
  weekdays: safe[position % safe.length] ?? safe[0],
}))
/** Wanted, and known in time: said on this Wednesday in their hours, before the two hours ahead of it. */
const suits = (position: number, starts: DateTime) => {
  const { parts, lastDay, weekdays } = wishes[position] ?? { parts: [], lastDay: '', weekdays: safe[0] }
  const said = weekdays.from < '09:00' ? '09:00' : weekdays.from
  return (
    parkDay(starts) <= lastDay &&
    (parts.length === 0 || parts.includes(partOf(starts))) &&
    starts.minus({ hours: 2 }).toFormat("yyyy-MM-dd'T'HH:mm") > `2026-11-25T${said}`
  )
}

/** Every entry with the start it was given, held or taken. */
const entries = () => sql<Entry[]>`
  select waiting_entry_id as id, waiting_entry.state, answer_by,
    coalesce(lower(offered), lower(during)) as starts
  from waiting_entry left join party using (reference) left join appointment using (appointment_id)
  order by entered_at, waiting_entry_id`

/** Takes whatever is offered to somebody at this moment. */
const takeOne = async (asked: Context, position: number) => {
  const offered = await asked.sql<{ id: number; starts: DateTime }[]>`
    select waiting_entry_id as id, lower(offered) as starts from waiting_entry where state = 'offered' order by 1`
  const one = offered[position % Math.max(1, offered.length)]
  if (!one) return null
  return takeOffer(asked, { waitingEntryId: one.id, starts: one.starts }).then(
    ({ partyId }) => partyId,
    error => (error instanceof Refusal ? error.rule : Promise.reject(error)),
  )
}

/** What is to be said, and when, outside the hours that its reader called safe. */
const saidAtAForbiddenHour = async (ids: readonly number[]) => {
  const messages = await sql<{ id: number; dueAt: DateTime }[]>`
    select waiting_entry_id as id, due_at from message where waiting_entry_id is not null`
  expect(messages.length).toBeGreaterThan(0)
  return messages.filter(({ id, dueAt }) => {
    const { from, to } = wishes[ids.indexOf(id)]?.weekdays ?? safe[0]
    const hour = dueAt.toFormat('HH:mm')
    return hour < from || hour >= to
  })
}

it('of two hundred who cancel and take at once, each freed slot goes to exactly one, in order among those it suits', async () => {
  const booked: Awaited<ReturnType<typeof fillUp>>[number][] = []
  for (const starts of await openStarts(context, service)) {
    if (booked.length >= HOURS) break
    booked.push(...(await fillUp(context, CODE, starts).catch(() => [])))
  }
  const ids: number[] = []
  for (const { weekdays, ...wish } of wishes) {
    const safeHours = weekdays === safe[0] ? null : { weekdays, weekends: 'never' as const }
    ids.push(await waitFor(context, CODE, { ...wish, answers: { safeHours } }))
  }
  const counted = await countingDeadlocks(sql, pools)

  const outcomes = await Promise.allSettled([
    ...booked.map(({ partyId, appointmentId }, position) => {
      const asked = turnOf(position)
      return asked.sql.begin(async part => {
        await part`select from appointment where appointment_id = ${appointmentId} for update`
        await endForParty(part, asked, { partyId, appointmentId, at: asked.now() })
      })
    }),
    ...many(HOURS, position => takeOne(turnOf(position), position)),
  ])
  expect(outcomes.flatMap(one => (one.status === 'rejected' ? [String(one.reason)] : []))).toEqual([])

  const after = await entries()
  const given = after.flatMap(({ starts }, position) => (starts ? [{ position, starts }] : []))
  // Nobody was passed over: whoever still waits for what another was given began to wait after them.
  const passedOver = after.flatMap(({ state }, position) =>
    state === 'waiting' ? given.filter(one => one.position > position && suits(position, one.starts)) : [],
  )
  expect(passedOver).toEqual([])
  expect(given.filter(({ position, starts }) => !suits(position, starts))).toEqual([])
  // None is lost: as many are held or taken as were freed, but for those that suit nobody who still waits.
  const count = (all: readonly DateTime[], hour: DateTime) => all.filter(one => +one === +hour).length
  const hours = booked.map(({ starts }) => starts)
  const lost = hours.filter(
    hour =>
      count(
        given.map(({ starts }) => starts),
        hour,
      ) < count(hours, hour) &&
      after.some(({ state }, position) => state === 'waiting' && suits(position, hour)),
  )
  expect(lost).toEqual([])
  const doubled = hours.filter(
    hour =>
      count(
        given.map(({ starts }) => starts),
        hour,
      ) > count(hours, hour),
  )
  expect(doubled).toEqual([])
  expect(given.length).toBeGreaterThan(HOURS * 0.4)
  expect(ids).toHaveLength(PEOPLE)

  // Each that is held or taken holds all that it needs, and nothing else is held.
  const [claims] = await sql`
    select count(*) filter (where waiting_entry_id is not null)::int as held,
      (select count(*)::int from waiting_entry where state = 'offered') * 2 as offered from reservation`
  expect(claims?.held).toBe(claims?.offered)
  expect(await saidAtAForbiddenHour(ids)).toEqual([])

  // Two instances tend the list at once: nothing is held past its time.
  setClock('2026-11-25T11:00')
  await Promise.all(contexts.map(each => tendWaiting(each)))
  const late = (await entries()).filter(({ answerBy }) => answerBy && answerBy <= context.now())
  expect(late).toEqual([])
  expect(await saidAtAForbiddenHour(ids)).toEqual([])
  expect(await counted()).toBe(0)
}, 120_000)
