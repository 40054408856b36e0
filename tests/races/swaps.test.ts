import type { DateTime } from 'luxon'
import { afterAll, expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { moveAppointment } from '../../server/booking/move-appointment.ts'
import { Refusal, type Rule } from '../../server/refusal.ts'
import { bookFirst, serviceOf } from '../setup/booking.ts'
import { often } from '../setup/proof.ts'
import { laySmallPark } from '../setup/small-park.ts'
import { countingDeadlocks } from './deadlocks-counted.ts'
import { astray, overlapping } from './mixed/kept-rules.ts'
import { many, openTwoInstances } from './two-instances.ts'

const { context, sql, pools, contexts } = await openTwoInstances()
await laySmallPark(sql)
const deadlocks = await countingDeadlocks(sql, pools)
afterAll(async () => expect(await deadlocks()).toBe(0))

/** Advice: one lawyer, one room, half an hour, so that each of its hours is one appointment's. */
const service = await serviceOf(context, 'advice')
const hours = (await openStarts(context, service)).slice(1, 61)

interface Mine {
  readonly appointmentId: number
  readonly partyId: number
}

/** The hour, and how many changes its party was told. */
interface Standing {
  readonly starts: DateTime
  readonly sequence: number
}

const standingOf = async ({ partyId }: Mine) => {
  const [row] = await sql<[Standing]>`
    select arrives_at as starts, sequence from party where party_id = ${partyId}`
  return row
}

const come = (doing: Promise<unknown>): Promise<'done' | Rule> =>
  doing.then(
    () => 'done' as const,
    error => {
      if (error instanceof Refusal) return error.rule
      throw error
    },
  )
const moves = (instance: number, mine: Mine, wanted: Standing) =>
  come(moveAppointment(contexts[instance % 2] as typeof context, mine, wanted))
const books = (instance: number, starts: DateTime) =>
  come(bookFirst(contexts[instance % 2] as typeof context, 'advice', { starts }))

const booked: Mine[] = []
for (const starts of hours.slice(0, 40)) booked.push(await bookFirst(context, 'advice', { starts }))

/** In how many rounds everybody wants somebody else’s hour, and how often one wants the hour that another leaves. */
const EXCHANGES = often({ proved: 10, tested: 2 })
const FOLLOWINGS = often({ proved: 60, tested: 12 })

it('of twenty pairs who want each other’s only hour at once, all are refused and stand where they stood, each time', async () => {
  const before = await Promise.all(booked.map(standingOf))
  for (let round = 0; round < EXCHANGES; round++) {
    const outcomes = await Promise.all(
      booked.map((mine, position) => {
        const [own, other] = [before[position], before[position ^ 1]] as [Standing, Standing]
        return moves(position + round, mine, { starts: other.starts, sequence: own.sequence })
      }),
    )
    expect(new Set(outcomes)).toEqual(new Set(['slot_is_taken']))
    expect(await Promise.all(booked.map(standingOf))).toEqual(before)
    expect(await astray(sql)).toEqual([])
  }
}, 60_000)

it('one who wants the hour that another is leaving has it or keeps the old one, and whoever books the old one has it only then', async () => {
  const seen = new Set<string>()
  const free = hours.slice(40)
  for (let round = 0; round < FOLLOWINGS; round++) {
    const [leaving, wanting] = [booked[(2 * round) % 40], booked[(2 * round + 1) % 40]] as [Mine, Mine]
    const [left, kept] = await Promise.all([standingOf(leaving), standingOf(wanting)])
    const empty = free.shift() as DateTime

    const [leaves, wants, ...bookers] = await Promise.all([
      moves(round, leaving, { starts: empty, sequence: left.sequence }),
      moves(round + 1, wanting, { starts: left.starts, sequence: kept.sequence }),
      ...many(4, position => books(position, kept.starts)),
    ])

    expect(leaves).toBe('done')
    const sold = bookers.filter(outcome => outcome === 'done').length
    expect(await standingOf(leaving)).toEqual({ starts: empty, sequence: left.sequence + 1 })
    if (wants === 'done') {
      expect(await standingOf(wanting)).toEqual({ starts: left.starts, sequence: kept.sequence + 1 })
      expect(sold).toBeLessThanOrEqual(1)
      if (sold === 0) free.push(kept.starts)
    } else {
      expect([wants, sold]).toEqual(['slot_is_taken', 0])
      expect(await standingOf(wanting)).toEqual(kept)
      free.push(left.starts)
    }
    seen.add(`${wants}, ${sold} sold`)
    expect([await overlapping(sql), await astray(sql)]).toEqual([[], []])
    if (free.length === 0) break
  }
  expect(seen.size).toBeGreaterThan(1)
}, 120_000)
