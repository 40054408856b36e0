interface Minutes {
  readonly minutes: number
}

/** Items in groups of what they are of, in the order in which each came first, with the minutes of each group. */
export const sumBy = <Item extends Minutes>(items: readonly Item[], of: (item: Item) => string) => {
  const groups = new Map<string, { readonly first: Item; minutes: number }>()
  for (const item of items) {
    const group = groups.get(of(item)) ?? { first: item, minutes: 0 }
    group.minutes += item.minutes
    groups.set(of(item), group)
  }
  return [...groups.values()]
}

export const sumOf = (items: readonly Minutes[]): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0)
