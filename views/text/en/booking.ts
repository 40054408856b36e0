import type { Text } from '../zh-CN.ts'
import { afterBooking } from './after-booking.ts'
import { beforeBooking } from './before-booking.ts'
import { standing } from './standing.ts'

export const booking: Text['booking'] = { ...beforeBooking, ...afterBooking, standing }
