import type { Text } from '../zh-CN.ts'

export const demonstration: Text['demonstration'] = {
  anybody: 'Come in as whom?',
  anybodyLead: 'One tap, without a code and without an authenticator.',
  workers: 'Volunteers and workers',
  coordinatorOf: organisation => `Coordinator of ${organisation}`,
  roles: {
    administrator: 'Administrator',
    receptionist: 'Desk',
    coordinator: 'Coordinator',
    liaison: 'Liaison',
    worker: 'Volunteer',
  },
  step: 'One day',
  lead: 'A day as the park sees it: references alone, no names of visitors and no contacts. All people and appointments are invented.',
  otherDay: 'Another day',
  sessions: number => (number === 1 ? '1 session' : `${number} sessions`),
  none: 'Nothing is booked on this day',
  noneNext: 'Look at the day after, or book something yourself.',
  bookOne: 'Book something',
  names: names => names.join(', '),
  held: ({ until, service, rooms, workers }) => `until ${until} · ${service} · ${rooms} · ${workers}`,
  states: {
    booked: 'Booked',
    arrived: 'Arrived',
    completed: 'Completed',
    cancelled: 'Cancelled',
    missed: 'Did not come',
    unclear: 'Unclear',
  },
}
