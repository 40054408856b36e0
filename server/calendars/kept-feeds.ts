/**
 * What was written last, by name, until so many others were asked for since: whatever is asked for again is not written again, nor by
 * several who ask at once.
 */
export const keptFeeds = (most: number) => {
  const kept = new Map<string, Promise<Buffer>>()

  const write = (name: string, written: () => Promise<Buffer>) => {
    const writing = written()
    writing.catch(() => kept.delete(name))
    return writing
  }
  return (name: string, written: () => Promise<Buffer>): Promise<Buffer> => {
    const known = kept.get(name) ?? write(name, written)
    kept.delete(name)
    kept.set(name, known)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return known
  }
}
