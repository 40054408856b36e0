import type { Problem } from './problem.ts'
import type { Repaired } from './repair.ts'
import type { RepairOrder } from './repair-thread.ts'
import { threadFor } from './thread-for.ts'

/** What it may take beyond its time, before its thread is ended for it. */
const GRACE = 5_000

/**
 * Repairs a roster in a thread of its own, so that nothing else waits for it. Null when it came to nothing in the time, or
 * the signal ended it. Throws what
 * goes wrong in the thread.
 */
export const repairAside = (
  problem: Problem,
  seconds: number,
  signal?: AbortSignal,
): Promise<Repaired | null> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return resolve(null)
    const order: RepairOrder = { problem, seconds }
    const thread = threadFor('repair-thread', order)
    const end = () => void thread.terminate()
    const patience = setTimeout(end, seconds * 1000 + GRACE)
    signal?.addEventListener('abort', end)
    let repaired: Repaired | null = null
    thread.on('message', (told: Repaired) => {
      repaired = told
    })
    thread.on('error', reject)
    thread.on('exit', () => {
      clearTimeout(patience)
      signal?.removeEventListener('abort', end)
      resolve(repaired)
    })
  })
