import type { DateTime } from 'luxon'
import type { Comer, SessionShown } from '../../sql/booking/own-session.ts'
import type { Turns } from '../../views/booking/session.ts'

/** Each of two is alone for so long before they sit together (R15). */
const MINUTES_ALONE = 10
/** Nobody is shown in or out at an odd minute. */
const ROUND = 5

/** Half of the time, to the five minutes before. */
const middleOf = ({ starts, ends }: Pick<SessionShown, 'starts' | 'ends'>): DateTime => {
  const half = ends.diff(starts, 'minutes').minutes / 2
  return starts.plus({ minutes: half - (half % ROUND) })
}

/**
 * How those who come to a session of two are met, in their order; null where it is no such session. Whoever was never asked, because
 * nobody opened the invitation, is met as who would rather not say: in a single conversation (R15).
 */
export const turnsOf = (
  session: Pick<SessionShown, 'format' | 'ofTwo' | 'starts' | 'ends'>,
  comers: readonly Pick<Comer, 'reference' | 'arrives' | 'withdrawn' | 'answered'>[],
): Turns | null => {
  const coming = comers
    .filter(({ withdrawn }) => !withdrawn)
    .toSorted((one, other) => +one.arrives - +other.arrives)
  if (!session.ofTwo && coming.length < 2) return null
  if (coming.length < 2) return { how: 'alone' }
  const unasked = session.format === 'together' && coming.some(({ answered }) => !answered)
  if (session.format === 'apart' || unasked) {
    const middle = middleOf(session)
    const spans = [
      [session.starts, middle],
      [middle, session.ends],
    ] as const
    return {
      how: 'apart',
      turns: coming.flatMap((comer, index) => {
        const [from, until] = spans[index] ?? []
        return from && until ? [{ ...comer, from, until }] : []
      }),
    }
  }
  const turns = coming.map(comer => ({
    ...comer,
    from: comer.arrives,
    until: comer.arrives.plus({ minutes: MINUTES_ALONE }),
  }))
  return { how: session.format === 'separate_rooms' ? 'separateRooms' : 'together', turns }
}
