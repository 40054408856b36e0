import type { DateTime } from 'luxon'
import type { ChangeShown, WayShown } from '../../views/rosters/way.ts'
import { dayStarts } from '../park-time.ts'
import { writtenEased } from './easing-form.ts'
import type { Change, Way } from './engine/why.ts'
import { easedFrom } from './let-go.ts'
import type { RosterProblem } from './read-problem.ts'

/** What would fill a position, in the words and hours of its roster. */
export const wayShown = (read: RosterProblem, { reshuffle, easing, changes }: Way): WayShown => {
  const { roster, problem, names, positions, positionsIn } = read
  const midnight = dayStarts(roster.from) as DateTime
  const nameOf = (person: number | null) => (person === null ? null : (names.get(person) ?? ''))
  const changeShown = ({ group, from, to }: Change): readonly ChangeShown[] => {
    const [position] = positionsIn.get(group) ?? []
    if (!position) return []
    const { starts, ends, qualifications } = position
    return [{ starts, ends, qualifications, from: nameOf(from), to: nameOf(to) }]
  }
  return {
    reshuffle,
    changes: changes.flatMap(changeShown).toSorted((one, other) => +one.starts - +other.starts),
    easing:
      easing &&
      easedFrom(easing, problem, midnight).map(eased => {
        const shift = positions.find(({ shiftId }) => shiftId === eased.shiftId)
        return {
          ...{
            person: names.get(eased.personId) ?? '',
            rule: eased.rule,
            day: eased.day,
            allows: eased.allows,
          },
          ...{ starts: shift?.starts ?? null, ends: shift?.ends ?? null, written: writtenEased(eased) },
        }
      }),
  }
}
