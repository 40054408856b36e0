import type { DateTime } from 'luxon'
import type { factsOf } from './facts.ts'
import type { Scarce } from './lay-scarce-park.ts'
import type { Ledger } from './ledger.ts'
import type { Seeded } from './seeded.ts'
import type { Way } from './way.ts'

/** How often each is attempted. */
const WEIGHTS = { book: 42, move: 32, cancel: 14, leave: 7, closure: 5 }

interface Stage {
  readonly scarce: readonly Scarce[]
  readonly ledger: Ledger
  readonly facts: ReturnType<typeof factsOf>
  readonly random: Seeded
}

/** One attempt of anything by whoever it may be, in one of the ways there are; what it came to is written in the ledger. */
export const attemptsOn = ({ scarce, ledger, facts, random }: Stage) => {
  const { oneOf, below, weighed } = random
  const { all, tick, count, sold } = ledger
  const chosen = <T>(list: readonly T[]) => oneOf(list) as T

  const book = async (way: Way, name: string) => {
    const wanted = chosen(scarce)
    const starts = chosen(wanted.starts)
    const booked = await way.book(wanted, starts)
    count(`${name} book`, typeof booked === 'string' ? booked : 'done')
    if (typeof booked === 'string') return
    const told = { ...booked, scarce: wanted, booked: starts, moves: new Map(), cancelled: false }
    all.push(told)
    await sold(told, 0, booked.began)
  }

  /** Mostly somebody who still comes, now and then whoever does no longer. */
  const somebody = () => {
    const coming = all.filter(({ cancelled }) => !cancelled)
    return below(20) === 0 || coming.length === 0 ? oneOf(all) : oneOf(coming)
  }

  const move = async (way: Way, name: string) => {
    const told = somebody()
    if (!told) return book(way, name)
    const elsewhere = (stands: DateTime) => chosen(told.scarce.starts.filter(start => +start !== +stands))
    const moved = await way.move(told, elsewhere)
    const outcome = typeof moved === 'string' ? moved : moved.outcome
    count(`${name} move`, outcome)
    if (typeof moved === 'string' || outcome !== 'done') return
    told.moves.set(moved.sequence, moved.starts)
    await sold(told, moved.sequence + 1, moved.began)
  }

  const cancel = async (way: Way, name: string) => {
    const told = somebody()
    if (!told) return book(way, name)
    const outcome = await way.cancel(told)
    count(`${name} cancel`, outcome)
    if (outcome === 'done') told.cancelled = true
  }

  return async (way: Way, name: string): Promise<void> => {
    const kind = weighed(WEIGHTS)
    if (kind === 'book') await book(way, name)
    else if (kind === 'move') await move(way, name)
    else if (kind === 'cancel') await cancel(way, name)
    else await facts.change(kind, random, scarce[0]?.starts ?? [])
    tick()
  }
}
