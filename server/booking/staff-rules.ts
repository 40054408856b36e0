import type { DateTime } from 'luxon'
import type { OpenedAtDesk } from '../../sql/booking/opened-at-desk.ts'

/** As many open starts as somebody reads out on the telephone or looks over on a page. */
export const MOST_STARTS = 24

/** Whether it may be given another time: nobody came yet, and no cancellation awaits a voice. */
export const isMovable = ({
  state,
  heldToCancel,
}: {
  readonly state: string
  readonly heldToCancel: boolean
}) => state === 'booked' && !heldToCancel

/** What may be said of an appointment that has begun (domain.md §7): that it was held, of whoever arrived; that nobody came. */
export const tickable = (state: string, begun: boolean) => ({
  complete: begun && (state === 'arrived' || state === 'unclear'),
  miss: begun && (state === 'booked' || state === 'unclear'),
})

/** What may be changed at the desk once the passcode was given: whoever is late may still be given another day (R20). */
export const openedActions = (
  {
    over,
    held,
    state,
    arrives,
    invites,
  }: Pick<OpenedAtDesk, 'over' | 'held' | 'state' | 'arrives' | 'invites'>,
  now: DateTime,
) => ({
  move: !over && isMovable({ state, heldToCancel: held }),
  cancel: !over && now < arrives,
  again: state !== 'cancelled' && state !== 'missed',
  keep: held,
  invite: invites && !over,
  resend: !over && state === 'booked',
})
