import { afterBooking } from './after-booking.ts'
import { beforeBooking } from './before-booking.ts'

export const booking = { ...beforeBooking, ...afterBooking }
