import type { Context } from '../server/context.ts'
import { askAgain } from '../server/rosters/ask-again.ts'
import { endSwaps } from '../server/rosters/end-swaps.ts'
import { expireOffers } from '../server/rosters/expire-offers.ts'

/** Ends offers whose time is over, asks the next best, and asks once more whoever has half of their time left; ends swaps. */
export const tendOffers = async (context: Context): Promise<void> => {
  await expireOffers(context)
  await askAgain(context)
  await endSwaps(context)
}
