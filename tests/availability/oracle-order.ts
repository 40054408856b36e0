import type { Helper, Truth } from './oracle.ts'
import { dayOf, isTaken } from './oracle-minutes.ts'
import type { Service, Span } from './plain-park.ts'

const DAY = 1440

export interface Asked {
  readonly service: Service
  readonly start: number
  /** Whoever speaks the language that was asked for. */
  readonly first: readonly number[]
}

/**
 * Helpers of a start in the order in which they are taken (R18): those who speak the language first, then fewest reserved minutes
 * that day, then that week, then the longest unbooked in four weeks, then whoever could serve the fewest lines, then id. Weighed by
 * walking the minutes.
 */
export const inOrder = (truth: Truth, { service, start, first }: Asked, helpers: readonly Helper[]) => {
  const day = dayOf(start)
  const monday = day - truth.weekdayOf(day) + 1
  const lines = truth.lines(service, start)

  const weigh = ({ id, within }: Helper) => {
    const claims = truth.claimsOf(id, within === null ? 'presence' : 'attention')
    const reserved = ({ from, to }: Span) =>
      Array.from({ length: (to - from) * DAY }, (_, n) => from * DAY + n).filter(at => isTaken(at, claims))
        .length
    const ends = claims
      .map(({ during }) => during)
      .filter(({ from, to }) => from < start && to > (monday - 28) * DAY)
      .map(({ to }) => to)
    return [
      first.includes(id) ? 0 : 1,
      reserved({ from: day, to: day + 1 }),
      reserved({ from: monday, to: monday + 7 }),
      Math.max(Number.NEGATIVE_INFINITY, ...ends),
      lines.filter(({ kind, free }) => kind !== 'second' && free.some(helper => helper.id === id)).length,
      id,
    ]
  }
  const compare = (one: readonly number[], other: readonly number[]): number => {
    const [[first = 0, ...rest], [against = 0, ...others]] = [one, other]
    return first === against && rest.length > 0 ? compare(rest, others) : first < against ? -1 : 1
  }
  return helpers
    .map(helper => ({ helper, weights: weigh(helper) }))
    .sort((one, other) => compare(one.weights, other.weights))
    .map(({ helper }) => helper)
}
