import type { HeldShift } from '../../sql/rosters/fallen.ts'
import { roomOf } from '../../views/availability/whose-hours.ts'
import { WouldFall } from '../../views/rosters/would-fall.tsx'
import { textIn } from '../../views/text/text.ts'
import type { EnteredAs } from './enter-time.ts'
import type { Hours } from './whose-hours.ts'

const rooms = { extra: 'availability', leave: 'leave' } as const

/** Of the page that asks before anything is saved: the shifts that leave would let fall stand in it too. */
export const askedOf =
  (as: EnteredAs) =>
  ({ frame, sees, coordinator }: Hours, action: string, falls: readonly HeldShift[] = []) => {
    const { visit } = frame
    const { step } = textIn(visit.locale).hours[as]
    const organisationId = coordinator?.organisation.organisationId ?? null
    const preview = falls.length > 0 && <WouldFall {...{ visit, organisationId }} shifts={falls} />
    return { asked: { ...roomOf(frame, rooms[as]), step, action, preview }, sees }
  }

/** Whoever looks after a duty whose shifts fall is led to where they are replaced (R46); null: nobody is. */
export const toRepair = ({ coordinator }: Hours, falls: readonly HeldShift[]): string | null => {
  const own = coordinator?.organisation
  return own && falls.some(({ organisationId }) => organisationId === own.organisationId)
    ? `/o/${own.slug}/mending`
    : null
}
