import type { Text } from '../zh-CN.ts'

export const notices: Text['notices'] = {
  absent: {
    step: 'No such page',
    heading: 'There is no such page',
    lead: 'The link may have expired, or a letter was left out when it was copied. Nothing is lost.',
    next: 'Look it up with reference and passcode, or book a time from the home page.',
  },
  notOurs: {
    step: 'Not taken',
    heading: 'This form was not taken',
    lead: 'It does not seem to come from one of our pages, or the page was open for too long. Nothing has changed.',
    next: 'Go back to that page, reload it and fill it in once more.',
  },
  tooLarge: {
    step: 'Too long',
    heading: 'That was too long',
    lead: 'What was sent is longer than we can take, and was not kept.',
    next: 'Go back, write less, and send it again.',
  },
  tooMany: {
    step: 'A moment, please',
    heading: 'Please wait a minute',
    lead: 'Too many requests came from your network, so we pause. Your appointment has not changed.',
    next: 'Try again in a minute.',
  },
  refused: {
    step: 'Not done',
    heading: 'That cannot be done',
    lead: 'We did not understand the request. Nothing has changed.',
    next: 'Go back and try again, or start from the home page.',
  },
  fault: {
    step: 'Something went wrong',
    heading: 'Something went wrong on our side',
    lead: 'It is not your fault. Your appointment has not changed; what you had just typed was not saved.',
    next: 'Try again in a minute.',
  },
  again: 'Try again',
  find: 'Look it up with reference and passcode',
  book: 'Book a time',
  ring: telephone => `If it is urgent: ${telephone}`,
  tell: number => `If you tell us about it, give this number: ${number}`,
}
