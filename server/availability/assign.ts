import type { Choice } from '../../sql/availability/claims.ts'
import type { Free, Need } from '../../sql/availability/pick.ts'

const isSecond = ({ kind }: Need) => kind === 'second'

/**
 * Gives every need its own people and rooms, or null when some need would go without (Hall's condition does not hold).
 * Seats are filled one after another with the first who is free; who already sits moves on if that makes room (Kuhn 1955). The second
 * person of the night (R9a) comes last, whoever has no seat first, and is nobody's choice: they are there already.
 * @param without never taken, whoever else is left: those whom the wall keeps away (R19a).
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
