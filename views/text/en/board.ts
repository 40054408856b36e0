import type { Text } from '../zh-CN.ts'

export const board: Text['board'] = {
  step: 'One day',
  otherDay: 'Another day',
  week: 'Week',
  month: 'Month',
  waiting: 'What waits',
  toRing: number => (number === 1 ? '**1** call to make' : `**${number}** calls to make`),
  unclear: number => `**${number}** unclear`,
  sessions: number =>
    number === 0 ? 'Nothing is booked' : number === 1 ? '1 session' : `${number} sessions`,
  noneNext: 'Nobody has booked this day yet. Who is there, and which room is free, stands below.',
  names: names => names.join(', '),
  said: ({ service, others, state }) =>
    [service, others, state].filter(part => part !== null && part !== '').join(' · '),
  states: {
    booked: null,
    arrived: 'arrived',
    completed: 'completed',
    missed: 'did not come',
    unclear: 'unclear',
  },
  unfilled: 'not filled in',
  heldToCancel: 'cancellation awaits a call',
  region: (from, until) => `Rooms and people, from ${from}:00 to ${until}:00`,
  hours: 'Hours',
  hour: hour => `${hour}:00`,
  between: (from, until) => `${from}–${until}`,
  noHours: 'no hours today',
  occupied: 'Occupied',
  why: { away: 'On leave', court: 'At court', closed: 'Closed' },
  absent: names => `Not there on this day: ${names.join(', ')}`,
}
