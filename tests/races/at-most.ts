/** Does everything, so much of it at once and no more; what each gave, in the order asked. */
export const atMost = async <T>(atOnce: number, doings: readonly (() => Promise<T>)[]): Promise<T[]> => {
  const given: T[] = []
  const waiting = doings.entries()
  const work = async () => {
    for (const [position, doing] of waiting) given[position] = await doing()
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return given
}
