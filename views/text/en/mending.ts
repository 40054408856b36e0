import type { Text } from '../text.ts'

const count = (number: number, one: string, many: string) => (number === 1 ? one : many)

export const mending: Text['mending'] = {
  why: {
    closure: 'The place is closed then.',
    year: 'The holidays of that year are not confirmed yet.',
    holiday: 'That day is a holiday.',
    opening: 'It is not open then.',
    paused: name => `${name} is paused.`,
    left: name => `${name} has left.`,
    not_serving: name => `${name} does not serve this any more.`,
    away: name => `${name} is on leave.`,
    court: name => `${name} is in court.`,
    certificate: name => `${name} holds no valid qualification that day.`,
    hours: name => `It is outside the hours of ${name}.`,
    shift: name => `${name} has no shift then.`,
    room: name => `${name} cannot be used any more.`,
    taken: name => `${name} is occupied then.`,
    people: 'There are too few people.',
    rooms: 'There are too few rooms.',
  },
  breaks: {
    none: 'No appointment is affected.',
    heading: number =>
      count(
        number,
        'Once this is saved, 1 appointment needs mending',
        `Once this is saved, ${number} appointments need mending`,
      ),
    lead: 'Facts are recorded first, and nothing more is booked in that time. These appointments do not change by themselves: they stand under “To be mended” until a coordinator has seen to each.',
    others: number =>
      count(
        number,
        '1 more is of another organisation, which sees to it.',
        `${number} more are of other organisations, which see to them.`,
      ),
    counted: 'The coordinators of their organisations see to them.',
    confirm: 'I see, save it',
  },
  letter: {
    opening: 'We have had to call this time off. We are sorry.',
    openingWithEarlier: 'We have had to call this time off, and the one you were told before. We are sorry.',
    others: 'See the three nearest times',
    othersAt: address => `See the three nearest times:\n${address}`,
    short: ({ word, time, reference, find }) => [
      `${word}: ${time} is off. Reference ${reference}. Other times: ${find}`,
      `${word}: ${time} is off. Reference ${reference}`,
    ],
  },
  calledOff: {
    done: time =>
      `We have had to call ${time} off. We are sorry. The reference can be looked up until the day after.`,
    nearest: 'The three times nearest to it',
    none: 'There are no other times soon.',
    withPasscode: 'Give the passcode to see the three nearest times',
  },
}
