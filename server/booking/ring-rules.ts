import type { DateTime } from 'luxon'
import type { OpenCall } from '../../sql/messages/rings.ts'

/** Whether a call may be made at this moment: inside the hours that its party called safe (R31, R36). */
export const isToRingNow = ({ starts, ends }: Pick<OpenCall, 'starts' | 'ends'>, now: DateTime): boolean =>
  starts !== null && ends !== null && starts <= now && now < ends
