import { expect, it } from 'vitest'
import { atMost } from '../at-most.ts'
import { beSlow } from '../be-slow.ts'
import { countingDeadlocks } from '../deadlocks-counted.ts'
import { many, openTwoInstances } from '../two-instances.ts'
import { attemptsOn } from './attempt.ts'
import { byVerbs } from './by-verbs.ts'
import { factsOf } from './facts.ts'
import { astray, overlapping } from './kept-rules.ts'
import { layScarcePark } from './lay-scarce-park.ts'
import { openLedger } from './ledger.ts'
import { seeded } from './seeded.ts'

const { context, sql, pools, contexts } = await openTwoInstances()
const { scarce, ...park } = await layScarcePark(context)
const ledger = openLedger(sql)

await beSlow(sql)

it('on a slow disk eighty at once who book, move and cancel hardly ever wait in a circle, and lose no claim', async () => {
  const deadlocks = await countingDeadlocks(sql, pools)
  // A few hours of one afternoon, so that all of them meet.
  const day = scarce.map(({ service, starts }) => ({ service, starts: starts.slice(-3) }))
  const random = seeded(5)
  const attempt = attemptsOn({ scarce: day, ledger, facts: factsOf(sql, ledger, park), random })
  const ways = contexts.map(own => byVerbs(own, ledger.tick))

  await atMost(
    80,
    many(1_500, position => () => attempt(ways[position % 2] as (typeof ways)[0], 'verb')),
  )

  expect([await overlapping(sql), await astray(sql)]).toEqual([[], []])
  // Two in one run of nine, which their verbs got over, for else an attempt would have failed; claims in any order bring thirty.
  expect(await deadlocks()).toBeLessThan(10)
}, 60_000)
