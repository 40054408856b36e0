import type { Index, Known } from './known.ts'
import type { Shift } from './problem.ts'

/** What a shift costs in which newcomers are by themselves (R43). */
export const NOBODY_EXPERIENCED = 15
/** What a shift costs in which two are who are kept apart, or one without whom they stand with. */
export const A_PAIR = 12

/** Whoever has worked fewer than three shifts is a newcomer. */
export const isNewcomer = ({ person }: Known): boolean => person.worked < 3

/** Where one alone stands nobody can stand with anybody. */
export const isForSeveral = ({ groups }: Shift): boolean =>
  groups.reduce((sum, { need }) => sum + need, 0) > 1

/** What it costs who is in a shift together. */
export const companyCost = (
  { problem, people }: Index,
  shift: Shift,
  holders: readonly number[],
): { readonly newcomers: number; readonly pairs: number } => {
  const known = holders.flatMap(id => people.get(id) ?? [])
  const alone = known.length > 0 && known.every(isNewcomer)
  const pairs = problem.pairs.filter(({ people: [one, other], kind }) => {
    const [here, there] = [holders.includes(one), holders.includes(other)]
    return kind === 'apart' ? here && there : here !== there && isForSeveral(shift)
  })
  return { newcomers: alone ? NOBODY_EXPERIENCED : 0, pairs: pairs.length * A_PAIR }
}
