import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mendAll } from '../../server/booking/mend-all.ts'
import type { Context } from '../../server/context.ts'
import { toMend } from '../../sql/availability/to-mend.ts'
import { openPark } from '../setup/park.ts'
import { anyEdits, edited, generous } from './any-edit.ts'
import { anyPark } from './any-park.ts'
import { anyWishes, bookWishes, readClaims } from './book-in-park.ts'
import { inPlainPark } from './load-park.ts'
import { noLongerFit } from './oracle-mending.ts'
import { instantsOf } from './park-words.ts'
import type { PlainPark } from './plain-park.ts'
import { rewritePark } from './rewrite-park.ts'
import { checkTold } from './told-of-mending.ts'

const { sql, context } = await openPark('2026-11-25T09:00')
// The rows of a plain park bring their own ids: what is written beside them begins far above.
await sql`select setval(pg_get_serial_sequence('reservation', 'reservation_id'), 1000000)`
await sql`select setval(pg_get_serial_sequence('appointment', 'appointment_id'), 1000000)`
await sql`insert into account (email) values ('hexie@example.org')`
const HEXIE = 1

/** What this run has shown: a generator gone dull is a failure as well. */
const shown = { fits: 0, broken: 0, given: 0, ways: new Map<string, number>() }

const toMendNow = async ({ sql, now }: Context, known: readonly number[]) => {
  const found = await toMend(sql, { of: 'every organisation', from: now() })
  return found.filter(({ appointmentId }) => known.includes(appointmentId))
}

interface Drawn {
  readonly park: PlainPark
  readonly like: PlainPark
  readonly names: readonly string[]
  readonly wishes: typeof anyWishes extends fc.Arbitrary<infer T> ? T : never
}

/** Books, edits, asks what is to be mended, mends it, and looks at what came of it. */
const check = async (context: Context, { park, like, names, wishes }: Drawn) => {
  const standing = await bookWishes(context, park, wishes)
  const booked = standing.map(({ appointmentId }) => appointmentId)
  expect(await toMendNow(context, booked)).toEqual([])
  const now = edited(park, like, names)
  await rewritePark(context.sql, now)

  const broken = await toMendNow(context, booked)

  const ids = broken.map(({ appointmentId }) => appointmentId)
  const one = (first: number, second: number) => first - second
  expect(ids.toSorted(one)).toEqual(noLongerFit(now, standing).toSorted(one))
  for (const { reasons } of broken) expect(reasons.length).toBeGreaterThan(0)

  await mendAll(context, HEXIE, broken)

  expect(await toMendNow(context, booked)).toEqual([])
  const left = await readClaims(context, park, standing)
  expect(noLongerFit(now, left)).toEqual([])
  const ways = await checkTold(context, booked)
  shown.broken += ids.length
  shown.fits += booked.length - ids.length
  shown.given += left.filter(({ appointmentId }) => ids.includes(appointmentId)).length
  for (const way of ways) shown.ways.set(way, (shown.ways.get(way) ?? 0) + 1)
}

describe('after random edits of hours, leave, closures, needs, certificates, rooms, years', () => {
  it('exactly what no longer fits is to be mended; mended, nothing is broken and all were told once (R9b, R31, R35, R36)', async () => {
    const drawn = fc.record({
      ...{
        park: anyPark.map(generous),
        like: anyPark,
        names: anyEdits,
        wishes: anyWishes,
        inEarnest: fc.boolean(),
      },
    })
    const property = fc.asyncProperty(drawn, ({ inEarnest, ...given }) =>
      inPlainPark(sql, given.park, within => {
        const now = () => instantsOf(given.park).instant(given.park.now)
        return check({ ...context, sql: within, now, config: { ...context.config, inEarnest } }, given)
      }),
    )
    await fc.assert(property, { numRuns: 30, seed: 3 })
  }, 60_000)

  it('some fit and some do not, some are given to others and some are called off, told in every way there is', () => {
    expect(shown.fits).toBeGreaterThan(10)
    expect(shown.broken).toBeGreaterThan(10)
    expect(shown.given).toBeGreaterThan(2)
    const { sms = 0, email = 0, none = 0, rung = 0 } = Object.fromEntries(shown.ways)
    expect([sms + email > 0, none > 0, rung > 0]).toEqual([true, true, true])
  })
})
