import type { Text } from '../zh-CN.ts'

const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
const within = (days: number) => {
  const weeks = days % 7 === 0 ? numbers[days / 7] : undefined
  if (!weeks) return days === 1 ? 'day' : `${days} days`
  return weeks === 'one' ? 'week' : `${weeks} weeks`
}

export const availability: Text['availability'] = {
  start: 'Where would you like to start?',
  startLead: 'Free, confidential, no account. Booked in a minute, changed or cancelled at any time.',
  doors: {
    1: {
      seal: '和',
      name: 'Marriage and partnership',
      about: 'Together, in separate rooms, on your own, the cooling-off days',
    },
    2: {
      seal: '育',
      name: 'Children and family education',
      about: 'Before school and at school, daytime and evening',
    },
    3: { seal: '法', name: 'Ask a woman lawyer', about: 'Marriage, custody, property' },
    4: { seal: '约', name: 'Meeting someone', about: 'A conversation with a matchmaker' },
  },
  noDoors: 'There is nothing to book here yet',
  noDoorsNext: 'Please look again in a few days. If you need to talk to somebody now, ring 12338.',
  fifth: 'Hit, threatened, controlled? See a lawyer and a social worker on your own',
  booked: 'Already booked?',
  unsafe: safety =>
    `**Not safe right now?** Call [110](tel:110) first. “Exit this page”, top right, swaps this page for a weather forecast; it cannot empty the history. [Leaving fewer traces](${safety})`,
  closedToday: (day, place, said) => `**Closed today (${day}): ${place}.** ${said}`,
  closedForHours: (hours, place, said) => `**Closed today ${hours}: ${place}.** ${said}`,
  closedAsk: telephone =>
    telephone === null
      ? 'If you have an appointment today, please look at this page again before you set out.'
      : `If you have an appointment today, please ring ${telephone} before you set out.`,

  chooseService: 'Choose one',
  unsure: (address, name) =>
    `Not sure which? Start with [${name}](${address}). If someone hits or threatens you, please come on your own.`,
  unsureHere: 'If someone hits or threatens you, please come on your own.',
  any: 'Any',
  who: 'Who comes',
  whoIs: { alone: 'Just me', together: 'Two together', apart: 'Two, seated apart' },
  age: 'About whom',
  ageIs: { preschool: 'A child before school', school: 'A child at school', parent: 'The parent' },
  when: 'When',
  whenIs: { day: 'Daytime', evening: 'Evening', weekend: 'Weekend' },
  services: count => (count === 1 ? '1 service' : `${count} services`),
  noServices: 'Nothing fits these choices',
  noServicesNext: 'Try with one choice fewer, or another time of day.',
  allServices: 'See all services',
  earliest: time => `Earliest: **${time}**`,
  full: days => `Full for the next ${within(days)}`,
  closed: 'Not taking bookings',
  askDesk: telephone =>
    telephone === null
      ? 'Ask at the desk in person, and they will find you a time.'
      : `Ring ${telephone} and the desk will find you a time.`,

  minutes: minutes => `${minutes} minutes`,
  free: 'Free, confidential',
  place: (said, name) => (name === null ? said : `${said}, ${name}`),
  parties: {
    one: 'One person',
    two: 'Two people',
    apart: 'Two people, two rooms',
    oneOrTwo: 'One or two people',
    family: 'Parents, with or without the child',
  },

  chooseTime: 'Choose a time',
  tenMinutes:
    'Each of you has ten minutes alone first, then you talk together; you arrive fifteen minutes apart. It is like this for everybody.',
  tenMinutesForTwo:
    'If two of you come: each has ten minutes alone first, then you talk together; you arrive fifteen minutes apart. It is like this for everybody.',
  comeAlone: links =>
    links.length === 0
      ? '**Does someone hit or threaten you?** Please come on your own.'
      : `**Does someone hit or threaten you?** Please come on your own: ${links.join(', or ')}.`,
  earliestOpen: time => `Earliest: ${time}`,
  takeEarliest: 'Take this time',
  chooseDay: 'Choose a day',
  past: 'past',
  fullDay: 'full',
  closedDay: 'shut',
  beyond: 'later',
  openings: count => `${count}`,
  openingsRest: ' free',
  numbersAre: 'Under each day: free times',
  previousWeek: 'Week before',
  nextWeek: 'Next week',
  weekFull: 'Nothing is free this week.',
  nextFree: time => `The next free time: **${time}**`,
  goThere: 'See that week',
  morning: 'Morning',
  afternoon: 'Afternoon',
  evening: 'Evening',
  wholeMonth: days => `See the next ${within(days)}`,
  openingsShort: count => `${count}`,
  openingsShortRest: ' free',
  noneFits: 'None of these?',
  allFull: days => `Fully booked for the next ${within(days)}`,
  allFullNext: 'When somebody cancels, the time appears here again.',
  insteadHead: 'Or start with one of these',
  insteadIs: (day, name) => `${name}, ${day}`,
  insteadAbout: (place, minutes) => `${place}, ${minutes}`,

  nextTimes: count => (count === 1 ? 'The next time' : `The next ${numbers[count] ?? count} times`),
  takeThis: 'Take this',
  takeThisTime: time => `: ${time}`,
  noTimes: 'No time is free just now',
  noTimesNext: 'When somebody cancels, the time appears here again.',
}
