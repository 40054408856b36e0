import { DateTime, Settings } from 'luxon'
import { callHours, reminderHours } from '../../server/messages/reminder-hours.ts'
import { PARK_ZONE } from '../../sql/instants.ts'
import { letterText } from '../../views/mail/letter-text.ts'
import { reminderLetter } from './letter-given.ts'

// Run in a process of its own, whose clock may be in any zone: prints the zone, the hours and the words of reminders as JSON.
const starts = [
  '2026-11-25T18:30',
  '2026-11-25T00:30',
  '2026-12-01T09:00',
  '2026-10-10T10:00',
  '2026-11-01T02:30',
]
const reachHours = [{ weekdays: [1, 2, 3, 4, 5, 6], from: '12:00', to: '13:00' }]
const zones = [PARK_ZONE, 'utc', Settings.defaultZone]

const plans = starts.flatMap(start =>
  zones.map(zone => {
    const instant = DateTime.fromISO(start, { zone: PARK_ZONE })
    const booked = { starts: instant.setZone(zone), at: instant.minus({ days: 5 }).setZone(zone) }
    return [[], reachHours].map(hours => {
      const { reminders } = reminderHours({ ...booked, reachHours: hours, newsWaits: true })
      const call = callHours({ ...booked, reachHours: hours })
      return [
        ...reminders.map(({ dueAt }) => dueAt.toMillis()),
        call?.starts.toMillis(),
        call?.ends.toMillis(),
      ]
    })
  }),
)

const letters = starts.flatMap(start =>
  [2, 24, 48].map(hours => {
    const at = DateTime.fromISO(start, { zone: PARK_ZONE })
    const changed = { starts: at, ends: at.plus({ hours: 1 }) }
    const leaves = at.minus({ hours }).toLocal()
    const letter = reminderLetter(changed, leaves)
    return [letter.subject, letter.short.text, letterText(letter)]
  }),
)

process.stdout.write(JSON.stringify({ zone: DateTime.local().zoneName, plans, letters }))
