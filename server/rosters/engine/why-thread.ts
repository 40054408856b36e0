import { parentPort, workerData } from 'node:worker_threads'
import type { Held, Problem } from './problem.ts'
import { wayOf } from './why.ts'

/** What the thread is given. */
export interface Asked {
  readonly problem: Problem
  readonly held: readonly Held[]
  readonly group: number
}

const { problem, held, group }: Asked = workerData
parentPort?.postMessage(await wayOf(problem, held, group))
