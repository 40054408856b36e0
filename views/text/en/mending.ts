import { worded } from '../../mail/worded.ts'
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
    lawyer:
      'No lawyer serves it yet: ask another; if there is none, whoever comes may ring legal aid, 12348.',
    rooms: 'There are too few rooms.',
    second: 'In the evening nobody else is there.',
  },
  breaks: {
    none: 'No appointment is affected.',
    other: 'What it affects has changed since you looked. Please look once more.',
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
  page: {
    step: 'To be mended',
    heading: 'To be mended',
    lead: number =>
      count(
        number,
        '1 appointment. The fact is recorded and nothing more is booked in that time; choose what becomes of it.',
        `${number} appointments. The facts are recorded and nothing more is booked in that time; choose what becomes of each.`,
      ),
    more: number =>
      count(number, '1 more comes when these are done.', `${number} more come when these are done.`),
    noneHeading: 'Nothing to mend',
    none: 'After leave, a closure, or a change of hours or of a service, what no longer fits stands here.',
    ways: 'What to do',
    give: names => `Give it to ${names}`,
    keep: 'Keep its people and rooms',
    giveHint: 'Time and floor stay. Nobody who comes is told.',
    nobody: 'Nobody else, or no other room, is free at that hour.',
    cancel: 'Call it off, and offer the three nearest times',
    told: {
      sms: 'One party gets a text message.',
      email: 'One party gets an e-mail.',
      ring: 'One party is rung by the desk.',
      nobody: 'One party wants no message and is not told.',
      here: 'One party is here already: tell them yourself.',
    },
    nobodyTold: 'There is nobody to tell.',
    why: 'Why it is off is told to nobody.',
    does: 'Do that',
    see: 'See it, or move it',
    all: 'Mend all',
    allLead: (given, cancelled) =>
      `Those that others can take are given to them (${given}) at the same hour; the rest is called off (${cancelled}) and the three nearest times are offered. No time is moved.`,
  },
  letter: {
    opening: 'We have had to call this time off. We are sorry.',
    openingWithEarlier: 'We have had to call this time off, and the one you were told before. We are sorry.',
    others: 'See the three nearest times',
    othersAt: address => `See the three nearest times:\n${address}`,
    short: ({ word, time, reference, find }) => [
      worded`${word}: ${{ time }} is off. Reference ${{ reference }}. Other times: ${find}`,
      worded`${word}: ${{ time }} is off. Reference ${{ reference }}`,
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
