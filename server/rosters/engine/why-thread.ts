import { parentPort, workerData } from 'node:worker_threads'
import type { Held, Problem } from './problem.ts'
import { whyUnfilled } from './why.ts'

/** What the thread is given. */
export interface Asked {
  readonly problem: Problem
  readonly held: readonly Held[]
}

const { problem, held }: Asked = workerData
parentPort?.postMessage(await whyUnfilled(problem, held))
