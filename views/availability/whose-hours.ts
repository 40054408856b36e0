import type { Room, Wing } from '../kit/rooms.tsx'
import type { Staff } from '../kit/staff.ts'
import type { Visit } from '../kit/visit.ts'

/** Whose hours a page is about, and who reads it. */
export interface Frame {
  readonly visit: Visit
  readonly staff: Staff
  /** Somebody's name; null to themselves. */
  readonly whose: string | null
  /** What the addresses of their hours begin with: '/me', '/o/hexie/people/7'. */
  readonly base: string
}

/** A worker's own page stands in the room it is about, a coordinator's among the people. */
export const roomOf = (
  { visit, staff, whose }: Frame,
  room: Room,
): { visit: Visit; staff: Staff; wing: Wing; room: Room } =>
  whose === null
    ? { visit, staff, wing: 'own', room }
    : { visit, staff, wing: 'organisation', room: 'people' }
