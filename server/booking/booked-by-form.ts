import { appointmentOfForm } from '../../sql/booking/appointments.ts'
import type { Context } from '../context.ts'
import { readBookingKey } from './booking-key.ts'

/**
 * How a form that comes back stands (R11). fresh: it has booked nothing; again: it has, a moment ago, and may be answered as then;
 * old: it has, over thirty minutes ago, and opens nothing any more; stale: its key is too old or of another browser.
 */
export type FormStanding = 'fresh' | 'again' | 'old' | 'stale'

/** How a form with that booking key stands in this browser, and its uuid where it may book. */
export const standingOfForm = async (
  context: Context,
  browser: string,
  given: string | null,
): Promise<{ readonly standing: FormStanding; readonly uuid: string }> => {
  const key = readBookingKey(context, browser, given)
  if (!key) return { standing: 'stale', uuid: '' }
  const { uuid, good } = key
  const hasBooked = (await appointmentOfForm(context.sql, uuid)) !== undefined
  if (hasBooked) return { standing: good ? 'again' : 'old', uuid }
  return { standing: good ? 'fresh' : 'stale', uuid }
}
