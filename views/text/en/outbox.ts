import type { Text } from '../zh-CN.ts'

export const outbox: Text['outbox'] = {
  step: 'Messages',
  heading: 'Messages',
  lead: 'Numbers and kinds alone: no words of any message, and no contact.',
  counts: {
    waiting: 'waiting',
    late: 'late',
    sent: 'sent today',
    failed: 'failed in seven days',
    over: 'not needed today',
  },
  calls: count =>
    count === 1
      ? 'One call on the ring list of the desk has still to be made.'
      : `${count} calls on the ring list of the desk have still to be made.`,
  state: 'How it stands',
  standing: { waiting: 'Waiting', late: 'Late', sent: 'Sent', failed: 'Failed', over: 'Not needed' },
  channel: 'How it is sent',
  kind: 'Kind',
  from: 'From',
  until: 'Until',
  all: 'All',
  look: 'Look',
  none: 'There is no such message',
  noneNext: 'Ask for less and look again.',
  pages: 'Pages',
  newest: 'From the beginning',
  further: 'Further',
  late: 'Late',
  toRing: 'On the ring list',
  waitingEntry: 'Waiting list',
  nobody: 'To nobody in particular',
  lateSince: time => `Was due ${time}`,
  again: (time, reason) => `Tried again ${time}. Last time: ${reason}`,
  unknown: 'Nobody knows whether it arrived',
  undelivered: code => `The text message did not arrive (${code})`,
  other: code => `Not taken (${code})`,
  retry: 'Send it again',
  quietHeading: 'When nothing is sent',
  quiet: 'Nothing is sent from 21:00 to 08:00, but sign-in codes and, from 06:30, closures.',
  mailSeen: (subject, begins) => `${subject} | ${begins}…`,
  lockHeading: 'As a lock screen shows it',
  allPreviews: 'Every kind, in both languages',
  previews: {
    step: 'On a lock screen',
    heading: 'As a lock screen shows it',
    lead: 'Every kind of message, as anybody can see it before it is opened. Times and reference are made up.',
    back: 'Back to the messages',
    covered: 'under a word of the visitor’s own',
  },
  twice: {
    step: 'Send it again',
    heading: 'It may be said twice',
    lead: {
      unknown:
        'After the last try there was no answer, so it may have arrived. Sent again, it may be there twice.',
      told: 'After it failed the desk said it on the telephone. Sent again, it is said twice.',
    },
    confirm: 'Send it again all the same',
    leave: 'Leave it, and go back',
  },
}
