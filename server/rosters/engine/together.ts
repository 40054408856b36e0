/** What lies by a key together, in the order of its first. */
export const together = <One, Key>(
  all: Iterable<One>,
  keyOf: (one: One) => Key,
): ReadonlyMap<Key, readonly One[]> => {
  const found = new Map<Key, One[]>()
  for (const one of all) {
    const key = keyOf(one)
    const there = found.get(key)
    if (there) there.push(one)
    else found.set(key, [one])
  }
  return found
}
