import type { DateTime } from 'luxon'
import { isOffered } from '../../server/availability/open-starts.ts'
import { cancelAppointment } from '../../server/booking/cancel-appointment.ts'
import type { Context } from '../../server/context.ts'
import type { TrustedHolder } from '../../sql/booking/holders.ts'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { bookFirst } from '../setup/booking.ts'

/** Lets others book a start until one more appointment fills it. */
export const leaveRoomForOne = async (context: Context, service: ServiceShown, starts: DateTime) => {
  let last: TrustedHolder | undefined
  while (await isOffered(context, service, starts)) {
    const booked = await bookFirst(context, service.code, { starts })
    last = booked as unknown as TrustedHolder
  }
  if (last) await cancelAppointment(context, last, 0)
}
