import type { Text } from '../zh-CN.ts'

const list = (items: readonly string[]) => new Intl.ListFormat('en').format(items)

export const sessions: Text['sessions'] = {
  step: 'One appointment',
  back: 'Today',
  first: 'First: do you know them?',
  heading: 'This appointment',
  told: (where, parties) => `${where} · ${parties}`,
  toldDialect: (where, parties) => `${where} · ${parties} · Pinghu dialect`,
  where: (place, floor) => `${place}, ${floor}`,
  parties: count => (count === 1 ? 'one person or family' : 'two parties'),
  serviceIn: (service, rooms) => `${service} · ${rooms.join(', ')}`,
  lead: 'Say so before you see a name. If you know them, it goes to somebody else; nobody asks how, and whoever comes is not told.',
  known: 'Do you know who has booked this time?',
  stranger: 'No, or I cannot tell',
  strangerHint: 'You see next what to call them; you can still say then that you know them',
  acquaintance: 'I know them',
  passedTo: names => `It goes to ${list(names)}, free at that time`,
  staysWithYou: 'Nobody else is free now, and it has begun: it stays with you. Ring your coordinator',
  passedToNobody: 'Nobody else is free then; the coordinators look for somebody',
  next: 'Next',
  knowAfterAll: 'Now that I see it: I know them',
  passOn: 'Pass it on',
  passedOn:
    'Passed on: it is not yours any more. Nobody asks how you know them, and whoever comes is not told.',
  inTurn: {
    heading: 'How they are met',
    first: (reference, from, until) => `${reference}: ${from} – ${until} alone first`,
    single: (reference, from, until) => `${reference}: ${from} – ${until} alone`,
    bothFrom: from => `From ${from} both together`,
    waits: (reference, arrives, where) =>
      where.length === 0
        ? `${reference} arrives at ${arrives} and waits in another room`
        : `${reference} arrives at ${arrives} and waits in: ${where.join(', ')}`,
    together:
      'Every session of two begins like this: they arrive fifteen minutes apart, and each is alone with you for ten minutes. They do not meet at the door.',
    apart:
      'This one is held as two single conversations. The one has left before the other is led in; they do not meet, and do not wait together. Just do it like this.',
    separateRooms:
      'Each has a room of their own, and they never meet. They arrive fifteen minutes apart and wait apart. You go from one room to the other.',
    alone: 'Only one of them comes: a single conversation, for the whole time.',
  },
  comers: 'Who comes',
  names: 'See what to call them (this is written down)',
  unclear: 'Until closing nobody wrote down whether anybody came. Did they?',
  held: 'It was held',
  came: 'They came',
  missed: 'Nobody came',
  missedHint: 'Not coming needs no reason, and nothing follows from it.',
  child:
    'Where a child is in danger, or may have been harmed, the law asks for a report at once (Law on the Protection of Minors, art. 11): ring 110, and tell your coordinator and the civil affairs office. Do not wait until it is certain.',
  waits: 'Did they come? You are asked',
  see: 'Look at it',
  answer: 'Answer',
}
