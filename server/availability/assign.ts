import type { Choice } from '../../sql/availability/claims.ts'
import type { Free, Need } from '../../sql/availability/pick.ts'

const isSecond = ({ kind }: Need) => kind === 'second'

/**
 * Gives every need its own people and rooms, or null when some need would go without (Hall's condition does not hold).
 * Seats are filled one after another with the first who is free; who already sits moves on if that makes room (Kuhn 1955). The second
 * person of the night (R9a) comes last, whoever has no seat first, and is nobody's choice: they are there already.
 * @param without never taken, whoever else is left.
 */
export const assign = (needs: readonly Need[], without: ReadonlySet<number> = new Set()): Choice[] | null => {
  const taken = new Map<number, { need: Need; free: Free }>()

  const inOrder = (need: Need) =>
    isSecond(need)
      ? need.free.toSorted(
          (one, other) => Number(taken.has(one.resourceId)) - Number(taken.has(other.resourceId)),
        )
      : need.free
  const seat = (need: Need, asked: Set<number>): boolean =>
    inOrder(need).some(free => {
      const { resourceId } = free
      if (asked.has(resourceId) || (without.has(resourceId) && !isSecond(need))) return false
      asked.add(resourceId)
      const sitting = taken.get(resourceId)
      if (sitting && !seat(sitting.need, asked)) return false
      taken.set(resourceId, { need, free })
      return true
    })

  const seats = needs
    .toSorted((one, other) => Number(isSecond(one)) - Number(isSecond(other)))
    .flatMap(need => Array.from({ length: need.number }, () => need))
  if (!seats.every(need => seat(need, new Set()))) return null
  return [...taken.values()].flatMap(({ need: { kind, needId }, free }) =>
    kind === 'second' ? [] : [{ kind, needId, ...free }],
  )
}

interface Choosing {
  readonly without?: ReadonlySet<number> | undefined
  /** Whom the wall keeps away (R19a). */
  readonly walled: ReadonlySet<number>
  /** Whether they may be claimed, and not seated, when nobody else is left. */
  readonly orNobody: boolean
}

/**
 * The same, with the wall: nobody behind it is seated. When nobody else is left, whoever is behind it is claimed as they would have been
 * and their seat stays empty, so that neither the answer nor what is open afterwards tells that there is a wall.
 */
export const choose = (
  needs: readonly Need[],
  { without = new Set(), walled, orNobody }: Choosing,
): Choice[] | null => {
  const seated = assign(needs, new Set([...without, ...walled]))
  if (seated || !orNobody) return seated
  const others = needs.map(need => ({
    ...need,
    free: need.free.toSorted(
      (one, other) => Number(walled.has(one.resourceId)) - Number(walled.has(other.resourceId)),
    ),
  }))
  const chosen = assign(others, without)
  return chosen?.map(one => ({ ...one, behindWall: walled.has(one.resourceId) })) ?? null
}
