/** What this process is making, so that a stop ends it: what is best by then is kept. */
const under = new Set<{ readonly stop: AbortController; readonly ended: Promise<void> }>()

/** Does something that takes its time, until it ends or the process stops. */
export const solving = (does: (signal: AbortSignal) => Promise<void>): Promise<void> => {
  const stop = new AbortController()
  const one = { stop, ended: does(stop.signal) }
  under.add(one)
  void one.ended.finally(() => under.delete(one))
  return one.ended
}

/** Ends all rosters that are being made in this process, and waits until what each came to is kept. */
export const stopSolving = async (): Promise<void> => {
  const all = [...under]
  for (const { stop } of all) stop.abort()
  await Promise.all(all.map(({ ended }) => ended))
}

let turn: Promise<unknown> = Promise.resolve()

/** A solver fills a core: what is asked for at once is worked out one after the other (design.md §7). */
export const inItsTurn = <T>(does: () => Promise<T>): Promise<T> => {
  const mine = turn.then(does)
  turn = mine.catch(() => {})
  return mine
}
