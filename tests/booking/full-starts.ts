import { endForParty } from '../../server/booking/end-for-party.ts'
import { leaveWaiting } from '../../server/booking/end-offer.ts'
import type { Context } from '../../server/context.ts'
import { startInAddress } from '../../server/park-time.ts'
import type { bookFirst } from '../setup/booking.ts'
import { fillUp } from '../setup/waiting.ts'

type Booked = Awaited<ReturnType<typeof bookFirst>>

/** A start as addresses write it, but with a space. */
export const at = (text: string) => {
  const starts = startInAddress(text)
  if (!starts) throw new Error(text)
  return starts
}

/** What is full for those who wait for a service, and what opens it again. */
export const fullStartsOf = (context: Context, code: string) => ({
  /** A start that is full, and what is booked there. */
  full: async (text: string) => {
    const starts = at(text)
    const booked = await fillUp(context, code, starts)
    const [first] = booked
    if (!first) throw new Error('it was full before')
    return { starts, booked, first }
  },
  /** As whoever booked it does. */
  cancel: ({ partyId, appointmentId }: Booked) =>
    context.sql.begin(transaction =>
      endForParty(transaction, context, { partyId, appointmentId, at: context.now() }),
    ),
  /** Nobody of these waits any more. */
  clean: async (ids: readonly number[]) => {
    for (const id of ids) await leaveWaiting(context, id)
  },
})
