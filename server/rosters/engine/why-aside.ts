import type { Held, Problem } from './problem.ts'
import { threadFor } from './thread-for.ts'
import { stoppedIn, type Why } from './why.ts'

/** Whoever looks at a page waits no longer. */
const SECONDS = 20

/**
 * Why each position stands empty (R44), worked out in a thread of its own; what is not worked out in time is listed without. Throws
 * what goes wrong in the thread.
 */
export const whyAside = (problem: Problem, held: readonly Held[]): Promise<readonly Why[]> => {
  const listed = stoppedIn(problem, held)
  if (listed.length === 0) return Promise.resolve([])
  return new Promise((resolve, reject) => {
    const thread = threadFor('why-thread', { problem, held })
    let whys: readonly Why[] = listed.map(one => ({ ...one, reshuffle: 'unknown', easing: null }))
    const patience = setTimeout(() => void thread.terminate(), SECONDS * 1000)
    thread.on('message', (told: readonly Why[]) => {
      whys = told
    })
    thread.on('error', reject)
    thread.on('exit', () => {
      clearTimeout(patience)
      resolve(whys)
    })
  })
}
