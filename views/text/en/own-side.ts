import type { Text } from '../zh-CN.ts'
import { kept } from './kept.ts'

export const ownSide: Text['ownSide'] = {
  contact: {
    step: 'How to reach you',
    heading: 'How to reach you',
    change: 'Change',
    known: contact => `Now ${contact}; leave it empty to keep it`,
    when: 'When, and under which word',
    save: 'Save',
    keep: 'Leave it as it is',
  },
  erased: 'What to call you and how to reach you is erased; there are no reminders any more.',
  withPasscode: 'See what is kept, or erase it (with the passcode)',
  erasure: {
    step: 'Erase',
    heading: 'Erase my contact?',
    fold: 'Erase my contact',
    short: 'Erased at once; the time stays, without reminders.',
    shortOver: 'Name, contact and passcode are erased at once, and the reference opens nothing any more.',
    gone: 'Erased at once',
    goneWhat: [
      'What to call you',
      'Telephone or e-mail, and whose telephone it is',
      'Safe hours',
      'The word in place of “Reminder”',
      'Messages that have not left yet, and calls not made yet',
    ],
    stays: 'What stays',
    staysWhat: passcode => [
      'Time, service, reference',
      passcode,
      'What to prepare and who comes along: this visit needs it',
    ],
    passcode: {
      move: 'The passcode, with which you can still see, change and cancel',
      cancel: 'The passcode, with which you can still see and cancel',
      look: 'The passcode, with which you can still see it',
    },
    staysUntil:
      'None of it holds your name or contact. The passcode and what to prepare are erased when this visit is over.',
    over: 'This one is over or cancelled: the passcode, what to prepare and who comes along are erased too, and the reference opens nothing any more.',
    notCancelled:
      'Erasing is not cancelling: the time is still yours. If you are not coming, [cancel first](/appointment/cancellation).',
    held: 'Erasing is not cancelling: the time is still yours. Cancelling still [waits for your own word](/appointment/cancellation); once erased, nobody can ring you, and you say it at the desk.',
    silent:
      'Nobody reminds you then, and we cannot reach you: please keep the reference and the passcode safe.',
    forGood: 'It cannot be undone.',
    erase: 'Erase',
    keep: 'Keep it',
  },
  done: {
    step: 'Done',
    heading: 'After erasing',
    lead: 'If pressing “Erase” brought you here, it is done: everything that identifies you is erased, and the reference opens nothing any more.',
    next: 'Text messages, e-mails and the history on your own device are out of our reach: [leaving fewer traces](/safety).',
    home: 'Back to the start',
  },
  kept,
}
