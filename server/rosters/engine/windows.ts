import type { Highs } from 'highs'
import type { Incumbent } from './incumbent.ts'
import type { Choice, Model } from './model.ts'
import { type Allowance, mend } from './polish.ts'
import { weekOf } from './schedule.ts'
import { together } from './together.ts'

/** The most columns of whole numbers that are solved at once. */
export const AT_ONCE = 10_000

/** Weeks one after the other, each window half over the one before it, as wide as can be solved at once. */
export const windowsOf = ({ index: { problem }, choices }: Model): readonly (readonly Choice[])[] => {
  const weeks = [...together(choices, ({ place }) => weekOf(problem, place.shift.day)).values()]
  const windows: (readonly Choice[])[] = []
  for (let first = 0; first < weeks.length; ) {
    let last = first + 1
    let count = weeks[first]?.length ?? 0
    while (last < weeks.length && count + (weeks[last]?.length ?? 0) <= AT_ONCE * 1.2)
      count += weeks[last++]?.length ?? 0
    windows.push(weeks.slice(first, last).flat())
    if (last === weeks.length) break
    first += Math.max(1, Math.floor((last - first) / 2))
  }
  return windows
}

/** Two sweeps over the windows; a second sees what the first has made of the weeks after. */
export const sweep = (highs: Highs, model: Model, incumbent: Incumbent, allowance: Allowance): void => {
  const windows = windowsOf(model)
  for (let round = 0; round < 2; round++)
    for (const [at, free] of windows.entries()) {
      const open = windows.length * (2 - round) - at
      const seconds = allowance.left() / open + 1
      if (allowance.left() <= 0 || allowance.stopped()) return
      mend(highs, model, incumbent, free, { ...allowance, seconds, options: { mip_lp_solver: 'ipm' } })
    }
}
