/** No number that is told is smaller (R69). */
export const LEAST = 5

interface How<Item> {
  readonly isEnough: (items: readonly Item[]) => boolean
  /** The smaller first. */
  readonly bySize: (one: Item, other: Item) => number
}

/**
 * Items that are too small alone in one group, with the smallest others that it takes until they are enough; every other by itself,
 * the largest first and the group last. In the group they keep their order, which tells nothing of who was too small.
 */
export const together = <Item>(items: readonly Item[], { isEnough, bySize }: How<Item>): Item[][] => {
  const large = items.filter(item => isEnough([item])).toSorted((one, other) => bySize(other, one))
  const apart = new Set(large)
  const small = () => items.filter(item => !apart.has(item))
  for (let next = large.at(-1); next && small().length > 0 && !isEnough(small()); next = large.at(-1)) {
    apart.delete(next)
    large.pop()
  }
  return [...large.map(item => [item]), ...(small().length > 0 ? [small()] : [])]
}

/** Neighbours in groups of as few as are enough; what is left at the end goes with the last group. */
export const inARow = <Item>(
  items: readonly Item[],
  isEnough: (items: readonly Item[]) => boolean,
): Item[][] => {
  const groups: Item[][] = []
  let open: Item[] = []
  for (const item of items) {
    open.push(item)
    if (!isEnough(open)) continue
    groups.push(open)
    open = []
  }
  if (open.length === 0) return groups
  const last = groups.pop() ?? []
  return [...groups, [...last, ...open]]
}
