/** So many at once as a process of ours answers without waiting long for the database. */
const AT_ONCE = 16

/** Does it to all, in their order, so many at once. */
export const inTurn = async <T, R>(all: readonly T[], does: (one: T) => Promise<R>): Promise<R[]> => {
  const given: R[] = []
  for (let from = 0; from < all.length; from += AT_ONCE)
    given.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(does))))
  return given
}
