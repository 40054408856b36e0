import type { Text } from '../text.ts'

const and = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
const is = (names: readonly string[], one: string, many: string) => (names.length === 1 ? one : many)
const count = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number} ${many}`)
const hours = (minutes: number) => count(Math.round(minutes / 6) / 10, 'hour', 'hours')
const has = (names: readonly string[]) => `${and(names)} ${is(names, 'has', 'have')}`

export const why: Text['why'] = {
  heading: 'Why somebody is missing',
  stopped: {
    qualification: names => `${has(names)} no valid qualification that day`,
    away: names => `${and(names)} ${is(names, 'is', 'are')} on leave`,
    court: names => `${and(names)} ${is(names, 'is', 'are')} in court`,
    hours: names => `${has(names)} not offered these hours`,
    cannot: names => `${and(names)} said they cannot come`,
    taken: names => `${and(names)} ${is(names, 'is', 'are')} occupied then`,
    overlap: names => `${has(names)} another shift at that time`,
    day: names => `${has(names)} a full day`,
    week: (names, limit) => `${has(names)} ${count(limit, 'shift', 'shifts')} that week`,
    rest: (names, limit) => `${and(names)} would rest less than ${hours(limit)}`,
    leastMinutes: (names, limit) => `${has(names)} less than ${hours(limit)}`,
    mostMinutes: (names, limit) => `${has(names)} ${hours(limit)} already`,
    leastInARow: (names, limit) => `${and(names)} must work ${count(limit, 'day', 'days')} in a row`,
    mostInARow: (names, limit) => `${has(names)} ${count(limit, 'day', 'days')} in a row already`,
    leastDaysOffInARow: (names, limit) =>
      `${and(names)} must have ${count(limit, 'day', 'days')} off in a row`,
    mostWeekends: (names, limit) => `${has(names)} ${count(limit, 'weekend', 'weekends')} already`,
    mostOfKind: names => `${has(names)} enough shifts of this kind`,
    cannotFollow: names => `${has(names)} a shift next to it that this one cannot follow`,
  },
  word: {
    qualification: () => 'no valid qualification',
    away: () => 'on leave',
    court: () => 'in court',
    hours: () => 'hours not offered',
    cannot: () => 'said they cannot come',
    taken: () => 'occupied then',
    overlap: () => 'another shift at that time',
    day: () => 'day is full',
    week: limit => `${count(limit, 'shift', 'shifts')} that week`,
    rest: limit => `rest less than ${hours(limit)}`,
    leastMinutes: limit => `less than ${hours(limit)}`,
    mostMinutes: limit => `${hours(limit)} already`,
    leastInARow: limit => `${count(limit, 'day', 'days')} in a row at least`,
    mostInARow: limit => `${count(limit, 'day', 'days')} in a row already`,
    leastDaysOffInARow: limit => `${count(limit, 'day', 'days')} off in a row at least`,
    mostWeekends: limit => `${count(limit, 'weekend', 'weekends')} already`,
    mostOfKind: () => 'enough shifts of this kind',
    cannotFollow: () => 'cannot follow a shift next to it',
  },
  several: (name, words) => `${name}: ${words.join(', ')}`,
  free: names => `${and(names)} could come`,
  nobody: 'Nobody has this qualification.',
  sentence: clauses => `${clauses.join('; ')}.`,
  reshuffle: {
    could: 'Moving other shifts could fill it.',
    none: 'No reshuffle can fill it: every one has been ruled out.',
    unknown: 'It has not been worked out to the end: a reshuffle may fill it.',
  },
  whatWould: 'What would fill it',
  whatWouldThis: place => `: ${place}`,
  look: 'See whether a reshuffle fills it',
  looking: 'Still being worked out: this page renews itself in a few seconds.',
  leastEasing: eased => `The least that would have to be let go: ${eased.join('; ')}.`,
  noEasing: 'Nothing small that could be let go would fill it.',
  wouldChange: 'Then this would change',
  place: (when, post) => `${when} ${post}`,
  change: ({ place, from, to }) => `${place}: ${from ?? 'nobody'} → ${to ?? 'nobody'}`,
  easing: {
    week: ({ name, day, allows }) => `${name}: ${count(allows, 'shift', 'shifts')} in the week from ${day}`,
    day: ({ name, day, allows }) => `${name}: ${count(allows, 'shift', 'shifts')} on ${day}`,
    rest: ({ name, day, allows }) => `${name}: only ${hours(allows)} of rest after the evening of ${day}`,
    hours: ({ name, day, hours }) => `${name}: asked for ${day}, ${hours}, which they did not offer`,
  },
  ease: 'Let it go and make the rest again',
  easedHint:
    'It is let go this once, stands with this roster and can be taken back. Whoever it is gets asked as ever when it is published.',
  eased: 'Let go this once',
  takeBack: 'Take back',
  takeBackThis: name => `: ${name}`,
  takeBackHint: 'What is not locked is then made again.',
}
