/** Things in lists of those of one key, each list and all of them in the order given. */
export const inGroups = <T>(things: readonly T[], keyOf: (thing: T) => string | number): T[][] => {
  const groups = new Map<string | number, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key)
    if (group) group.push(thing)
    else groups.set(key, [thing])
  }
  return [...groups.values()]
}
