/** The same numbers from the same seed, from 0 up to 1 (mulberry32): a roster can be made again. */
export const chanceFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One of them; undefined of none. */
export const oneOf = <One>(all: readonly One[], chance: () => number): One | undefined =>
  all[Math.floor(chance() * all.length)]
