/** Chances that come again for the same seed (mulberry32). */
export const seeded = (seed: number) => {
  let state = seed
  /** From 0 up to 1. */
  const chance = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (number: number) => Math.floor(chance() * number)
  const oneOf = <T>(list: readonly T[]): T | undefined => list[below(list.length)]
  /** One of several, as often as its weight says. */
  const weighed = <K extends string>(weights: Readonly<Record<K, number>>): K => {
    const kinds = Object.keys(weights) as K[]
    return oneOf(kinds.flatMap(kind => Array.from({ length: weights[kind] }, () => kind))) as K
  }
  return { chance, below, oneOf, weighed }
}

export type Seeded = ReturnType<typeof seeded>
