import { accountsOfPeople } from '../../sql/accounts/told-people.ts'
import { swapAskedOf } from '../../sql/rosters/swaps-shown.ts'
import type { SwapToTake } from '../../views/rosters/swap.ts'
import type { Context } from '../context.ts'
import { readSwapAsked } from './read-swap.ts'
import { opensSwap } from './swap-key.ts'

/** What a key in a link opens: a swap, and who was asked. */
export interface LinkedSwap extends SwapToTake {
  readonly personId: number
}

/**
 * The swap behind a link; null for a key that is none, of whoever has no account any more, or whose shift has begun: all are told alike
 * (R61). An ended one is told of, so that whoever comes late reads that somebody has it.
 */
export const readLinkedSwap = async (context: Context, key: string): Promise<LinkedSwap | null> => {
  const { sql, keys, now } = context
  const [, id = '0', person = '0'] = /^([1-9]\d{0,14})\.([1-9]\d{0,14})\.[\w-]{43}$/.exec(key) ?? []
  const [swapId, personId] = [Number(id), Number(person)]
  const asked = await swapAskedOf(sql, { personId }, swapId, now())
  const swap = asked ? { swapId, personId, askedAtMillis: asked.askedOfThem.toMillis() } : null
  if (!opensSwap(keys, swap, key) || !asked || asked.until <= now()) return null
  if ((await accountsOfPeople(sql, [personId])).length === 0) return null
  const read = await readSwapAsked(context, personId, swapId)
  return read && { ...read, personId }
}
