import { createHash } from 'node:crypto'
import type { Context } from '../context.ts'
import { logFault } from '../log-fault.ts'
import type { Way } from './engine/why.ts'
import { unknownWay, wayAside } from './engine/why-aside.ts'
import type { RosterProblem } from './read-problem.ts'
import { inItsTurn, solving } from './solving.ts'

/** How long a page waits for it: on a machine that does nothing else it is there by then. */
const PATIENCE = 1_000
/** How long it is kept for a page that asks again. */
const KEPT = 60_000

/** What is looked for in this process, by all that it depends on: whatever changes is another question. */
const looks = new Map<string, Promise<Way>>()

const begin = async (context: Pick<Context, 'log'>, { problem, held }: RosterProblem, group: number) => {
  let way = unknownWay
  await solving(async signal => {
    way = await inItsTurn(() => wayAside(problem, { held, group }, signal)).catch(error => {
      logFault(context.log, error, { group })
      return unknownWay
    })
  })
  return way
}

/**
 * What would fill a group of a roster that lacks somebody (R44), worked out aside, one at a time in a process; null: it is not worked out
 * yet, and whoever asks again is told then.
 */
export const lookForWay = async (
  context: Pick<Context, 'log'>,
  read: RosterProblem,
  group: number,
): Promise<Way | null> => {
  const asked = JSON.stringify([read.problem, read.held, group])
  const key = createHash('sha256').update(asked).digest('base64')
  const there = looks.get(key)
  const look = there ?? begin(context, read, group)
  if (!there) {
    looks.set(key, look)
    void look.then(() => setTimeout(() => looks.delete(key), KEPT).unref())
  }
  return Promise.race([look, new Promise<null>(resolve => setTimeout(() => resolve(null), PATIENCE).unref())])
}
