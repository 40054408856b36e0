import type { Context } from '../server/context.ts'
import { hearCalls } from '../server/messages/calls.ts'
import { dropCalls } from '../sql/messages/call-outcomes.ts'
import { moveCalls } from '../sql/messages/reach-anew.ts'

/** More than a desk could ring in a week. */
const MOST = 2_000

/**
 * Keeps the ring list true and short (R33, R36): takes off what is no longer right or of use, and gives a call whose hours are over
 * the next hours in which it may be made.
 */
export const tendCalls = async (context: Pick<Context, 'sql' | 'now'>): Promise<void> => {
  const heard = await hearCalls(context, MOST)
  const over = heard.flatMap(({ call: { ringId }, verdict }) =>
    'over' in verdict ? [{ ringId, why: verdict.over }] : [],
  )
  const moved = heard.flatMap(({ call, verdict }) => {
    if ('over' in verdict || verdict.between === null) return []
    const { starts, ends } = verdict.between
    const asBefore = call.starts?.equals(starts) && call.ends?.equals(ends)
    return asBefore ? [] : [{ ringId: call.ringId, between: verdict.between }]
  })
  if (over.length > 0) await dropCalls(context.sql, over)
  if (moved.length > 0) await moveCalls(context.sql, moved)
}
