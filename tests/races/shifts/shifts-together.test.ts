import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { parkInstant } from '../../../server/park-time.ts'
import { publish } from '../../../server/rosters/publish.ts'
import { often } from '../../setup/proof.ts'
import { atMost } from '../at-most.ts'
import { countingDeadlocks } from '../deadlocks-counted.ts'
import { seeded } from '../mixed/seeded.ts'
import { many, openTwoInstances } from '../two-instances.ts'
import { byCoordinators } from './by-coordinators.ts'
import { byVolunteers } from './by-volunteers.ts'
import { broken, kept } from './kept-shifts.ts'
import { layShifts } from './lay-shifts.ts'
import { coordinatorOf, type Instance, outcomeOf } from './stage.ts'
import { layWitness, mistold } from './witness.ts'
import { comeTo, completeInside, correctSome, miscorrected, miscounted, settleAll } from './work.ts'

const inFull = often({ proved: 1, tested: 0 }) === 1
const SIZE = inFull
  ? { weeks: 4, duties: 7, people: 64, offers: 500 }
  : { weeks: 2, duties: 2, people: 20, offers: 68 }
const ATTEMPTS = often({ proved: 1_500, tested: 130 })
/** Each is worked out for a second and more, one after the other (design.md §7). */
const REPAIRS = often({ proved: 16, tested: 1 })
const AT_ONCE = often({ proved: 40, tested: 12 })
const seed = Number(process.env.SEED ?? randomInt(1_000_000))
const seeds = many(often({ proved: 3, tested: 1 }), nth => seed + nth)

/** How often each is attempted: until offers expire, and from the morning on which the first shifts begin. */
const NEVER = { 'call urgently': 0, 'answer a call': 0, 'end a call': 0, 'fall ill': 0 }
const BEFORE = {
  ...NEVER,
  accept: 24,
  decline: 12,
  'accept for somebody': 5,
  'decline for somebody': 3,
  'answer by link': 8,
  'ask to swap': 10,
  'take a swap': 12,
  'decline a swap': 3,
  'withdraw a swap': 2,
  'fill by hand': 6,
  'call a shift off': 1,
  'book inside': 9,
  tick: 5,
}
const ON_THE_DAY = { ...BEFORE, 'call urgently': 12, 'answer a call': 20, 'end a call': 2, 'fall ill': 6 }

const { sql, context, pools, contexts, origins, setClock, log } = await openTwoInstances()
const deadlocks = await countingDeadlocks(sql, pools)
// One that its verb gets over is seen by nobody; more than a few would hold everybody up.
afterAll(async () => expect(await deadlocks()).toBeLessThan(5))
await layWitness(sql)
/** The clock of the second is two seconds ahead: what has expired by the one may still be answered by the other. */
const instances = contexts.map((own, nth): Instance => {
  const now = () => context.now().plus({ seconds: 2 * nth })
  return { context: { ...own, now }, origin: origins[nth] as string }
})
const instance = (position: number) => instances[position % 2] as Instance

describe.each(seeds)(
  'shifts that everybody answers, swaps, repairs, calls for and books at once (seed %i)',
  seed => {
    const looks: unknown[] = []

    it('come to what was asked for or to a refusal by its name, over two instances, and never to a fault', async ({
      annotate,
    }) => {
      setClock('2026-11-25T09:00')
      await layShifts(sql, SIZE)
      await sql`truncate witness`
      const random = seeded(seed)
      const stage = { sql, random, coordinator: await coordinatorOf(sql, 'hexie') }
      const doings = { ...byVolunteers(stage), ...byCoordinators(stage) }
      const tally: Record<string, number> = {}
      let done = 0
      const attempt = async (position: number) => {
        const repairs = position % Math.ceil(ATTEMPTS / REPAIRS) === 30
        const kind = repairs ? 'repair' : random.weighed(done < ATTEMPTS / 2 ? BEFORE : ON_THE_DAY)
        const line = `${kind}: ${await doings[kind](instance(position))}`
        tally[line] = (tally[line] ?? 0) + 1
        done += 1
        if (done === Math.floor(ATTEMPTS * 0.4)) setClock('2026-11-27T08:59:59')
        if (done === Math.floor(ATTEMPTS * 0.5)) setClock('2026-11-30T07:00')
        if (done % Math.floor(ATTEMPTS / 8) === 0) looks.push(await broken(sql, context.now()))
      }
      const rosters = await sql<{ rosterId: number; roomId: number }[]>`
      select roster_id, room_id from roster join duty using (duty_id)`
      const published = await Promise.all(
        many(2 * rosters.length, position => {
          const roster = rosters[position >> 1] as (typeof rosters)[0]
          return outcomeOf(publish(instance(position).context, stage.coordinator, roster, 1))
        }),
      )
      const began = performance.now()
      await atMost(
        AT_ONCE,
        many(ATTEMPTS, position => () => attempt(position)),
      )
      const seconds = (performance.now() - began) / 1000
      await annotate(`${seconds.toFixed(0)} s; ${JSON.stringify(tally)}`)

      expect(published.filter(outcome => outcome === 'done')).toHaveLength(rosters.length)
      const did = (kind: string) => tally[`${kind}: done`] ?? 0
      const needed = inFull ? Object.keys(doings) : ['accept', 'decline', 'book inside', 'tick']
      expect(needed.filter(kind => did(kind) === 0)).toEqual([])
      expect(readFileSync(log, 'utf8')).not.toContain('"fault"')
    }, 1_200_000)

    it('at every moment leave no position held twice, no claim that overlaps, no rule broken, and no appointment that nobody has', () => {
      expect(looks.length).toBeGreaterThan(ATTEMPTS / Math.floor(ATTEMPTS / 8) - 1)
      for (const look of looks) expect(look).toEqual(kept)
    })

    it('are told of to everybody once, and nothing besides (R32)', async () => {
      expect(await mistold(sql)).toEqual([])
    })

    it('count what was worked, once, whoever says so at once (R48)', async () => {
      const coordinators = new Map([
        ['hexie', await coordinatorOf(sql, 'hexie')],
        ['yujia', await coordinatorOf(sql, 'yujia')],
      ])
      for (const day of ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'].slice(0, inFull ? 4 : 1)) {
        const midnight = parkInstant(day, '00:00')
        if (!midnight) throw new Error('no such day')
        await sql`update assignment set state = 'accepted' where state = 'offered'`
        await comeTo(sql, instances, midnight, at => setClock(at.toISO() ?? ''))
      }
      setClock('2026-12-04T20:00')
      const now = context.now()

      const told = await settleAll(sql, instances, coordinators, now)
      const completedTwice = await completeInside(sql, instances, now)
      expect(await miscounted(sql, told)).toEqual([])
      const corrections = await correctSome(sql, instances, coordinators)

      expect(completedTwice).toBe(0)
      expect(corrections.length).toBeGreaterThan(4)
      for (const outcomes of corrections) expect(outcomes).toEqual(['done', 'it_has_changed_meanwhile'])
      expect(await miscorrected(sql)).toEqual([])
      expect(await broken(sql, now)).toEqual(kept)
    }, 300_000)
  },
)
