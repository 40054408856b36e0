import type { Choice } from '../../sql/availability/claims.ts'
import type { Free, Need } from '../../sql/availability/pick.ts'

/**
 * Gives every need its own people and rooms, or null when some need would go without (Hall's condition does not hold).
 * Seats are filled one after another with the first who is free; who already sits moves on if that makes room (Kuhn 1955).
 * @param without never taken, whoever else is left: those whom the wall keeps away (R19a).
 */
export const assign = (needs: readonly Need[], without: ReadonlySet<number> = new Set()): Choice[] | null => {
  const seats = needs.flatMap(need => Array.from({ length: need.number }, () => need))
  const taken = new Map<number, { need: Need; free: Free }>()

  const seat = (need: Need, asked: Set<number>): boolean =>
    need.free.some(free => {
      if (asked.has(free.resourceId)) return false
      asked.add(free.resourceId)
      const sitting = taken.get(free.resourceId)
      if (sitting && !seat(sitting.need, asked)) return false
      taken.set(free.resourceId, { need, free })
      return true
    })

  if (!seats.every(need => seat(need, new Set(without)))) return null
  return [...taken.values()].map(({ need: { kind, needId }, free }) => ({ kind, needId, ...free }))
}
