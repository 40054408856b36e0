import { booking } from './en/booking.ts'
import { faults } from './en/faults.ts'
import { refused } from './en/refused.ts'
import type { Text } from './text.ts'

export const en: Text = { booking, faults, refused }
