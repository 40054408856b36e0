import { setTimeout } from 'node:timers/promises'

/** What whoever runs PostgreSQL is told of it. */
export interface Watch {
  /** It had ended by itself, and runs again. */
  readonly mended: () => void
  /** It had ended by itself, and does not come back. */
  readonly gaveUp: (fault: unknown) => void
}

const MOST_TRIES = 5
const A_SECOND = 1_000

/**
 * Brings back what has ended by itself: at once, then after one second, two, three, four; then it is given up, and whoever
 * supervises the process has to see it.
 * @param bring starts it again, or finds that somebody else has.
 */
export const mendingWith = (bring: () => Promise<void>, { mended, gaveUp }: Watch) => {
  let stopped = false
  let running: Promise<void> | undefined

  const tryAgain = async (tries = 1): Promise<void> => {
    if (stopped) return
    const fault = await bring().then(
      () => null,
      error => error ?? new Error('an unknown error'),
    )
    if (fault === null) return mended()
    if (tries === MOST_TRIES) return gaveUp(fault)
    await setTimeout(tries * A_SECOND)
    return tryAgain(tries + 1)
  }

  return {
    /** What is lost while something is being brought back is looked at when that is done. */
    begin: () => {
      if (stopped) return
      const before = running ?? Promise.resolve()
      running = before.then(() => tryAgain())
    },
    /** Nothing begins any more; what has begun is waited for. */
    stop: async () => {
      stopped = true
      await running
    },
  }
}
