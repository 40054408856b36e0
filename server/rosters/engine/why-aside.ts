import type { Held, Problem } from './problem.ts'
import { threadFor } from './thread-for.ts'
import type { Way } from './why.ts'
import type { Asked } from './why-thread.ts'

/** Whoever looks at a page waits no longer. */
const SECONDS = 20

export const unknownWay: Way = { reshuffle: 'unknown', easing: null, changes: [] }

/**
 * What would fill a group that lacks somebody (R44), worked out in a thread of its own; what is not worked out in time, or when the
 * signal says so, is not known. Throws what goes wrong in the thread.
 */
export const wayAside = (
  problem: Problem,
  { held, group }: { readonly held: readonly Held[]; readonly group: number },
  signal?: AbortSignal,
): Promise<Way> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return resolve(unknownWay)
    const order: Asked = { problem, held, group }
    const thread = threadFor('why-thread', order)
    let way = unknownWay
    const end = () => void thread.terminate()
    const patience = setTimeout(end, SECONDS * 1000)
    signal?.addEventListener('abort', end)
    thread.on('message', (told: Way) => {
      way = told
    })
    thread.on('error', reject)
    thread.on('exit', () => {
      clearTimeout(patience)
      signal?.removeEventListener('abort', end)
      resolve(way)
    })
  })
