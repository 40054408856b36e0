import { about } from './en/about.ts'
import { availability } from './en/availability.ts'
import { booking } from './en/booking.ts'
import { faults } from './en/faults.ts'
import { kit } from './en/kit.ts'
import { notices } from './en/notices.ts'
import { refused } from './en/refused.ts'
import type { Text } from './text.ts'

export const en: Text = { notices, kit, availability, about, booking, faults, refused }
