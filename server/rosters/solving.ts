/** What this process is making, so that a stop ends it: what is best by then is kept. */
const under = new Set<{ readonly stop: AbortController; readonly ended: Promise<void> }>()

/** Does something that takes its time, until it ends or the process stops. */
export const solving = (does: (signal: AbortSignal) => Promise<void>): Promise<void> => {
  const stop = new AbortController()
  const one = { stop, ended: does(stop.signal) }
  under.add(one)
  const over = () => void under.delete(one)
  one.ended.then(over, over)
  return one.ended
}

/** Ends all rosters that are being made in this process, and waits until what each came to is kept. */
export const stopSolving = async (): Promise<void> => {
  const all = [...under]
  for (const { stop } of all) stop.abort()
  await Promise.allSettled(all.map(({ ended }) => ended))
}

const oneAfterTheOther = () => {
  let turn: Promise<unknown> = Promise.resolve()
  return <T>(does: () => Promise<T>): Promise<T> => {
    const mine = turn.then(does)
    turn = mine.catch(() => {})
    return mine
  }
}

/** A solver fills a core: what is asked for at once is worked out one after the other (design.md §7). */
export const inItsTurn = oneAfterTheOther()

/** Whoever repairs waits before the page: only behind others who do, not behind what is made in the background. */
export const repairInTurn = oneAfterTheOther()
