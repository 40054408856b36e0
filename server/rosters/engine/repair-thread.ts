import { performance } from 'node:perf_hooks'
import { parentPort, workerData } from 'node:worker_threads'
import type { Problem } from './problem.ts'
import { repair } from './repair.ts'

/** What the thread is given: a roster to repair, and the time for it. */
export interface RepairOrder {
  readonly problem: Problem
  readonly seconds: number
}

const work = async ({ problem, seconds }: RepairOrder): Promise<void> => {
  const began = performance.now()
  const passed = () => (performance.now() - began) / 1000
  parentPort?.postMessage(await repair(problem, { seconds, passed }))
}

await work(workerData)
