import { worded } from '../../mail/worded.ts'
import type { Text } from '../zh-CN.ts'

const unasked = (nobodyRings: boolean) => (nobodyRings ? ' Nobody will ring unasked.' : '')

export const messages: Text['messages'] = {
  word: 'Reminder',
  time: 'ccc d LLL HH:mm',
  longest: { word: 8, time: 16, floor: 20, reference: 9, when: 20, count: 2, by: 16, code: 6 },
  reference: 'Reference',
  cancel: 'If you cannot come, change or cancel here',
  cancelAt: address => `If you cannot come, change or cancel here:\n${address}`,
  nobodyRings: and => `Nobody will ring you unasked. ${and}`,
  replies: 'A person reads replies.',
  notYours: 'Not yours? Ignore it or delete it.',
  booked: {
    subject: (word, time) => `${word}: ${time}`,
    opening: 'Your time is set.',
    short: ({ word, time, floor, reference, find, nobodyRings }) => [
      worded`${word}: ${{ time }}, ${{ floor }}. Reference ${{ reference }}. To change or cancel: ${find}.${unasked(nobodyRings)}`,
    ],
    covered: ({ word, time, reference }) => [worded`${word}: ${{ time }}. Reference ${{ reference }}`],
  },
  changed: {
    subject: (word, time) => `${word}: now ${time}`,
    opening: 'Your time has changed.',
    short: ({ word, time, floor, reference, find, nobodyRings }) => [
      worded`${word}: now ${{ time }}, ${{ floor }}. Reference ${{ reference }}. To change or cancel: ${find}.${unasked(nobodyRings)}`,
    ],
    covered: ({ word, time, reference }) => [worded`${word}: now ${{ time }}. Reference ${{ reference }}`],
  },
  cancelled: {
    subject: (word, time) => `${word}: ${time} is off`,
    opening: 'This time is off.',
    short: ({ word, time, reference }) => [worded`${word}: ${{ time }} is off. Reference ${{ reference }}`],
  },
  cancelledWithEarlier: {
    subject: (word, time) => `${word}: ${time} and the earlier time are off`,
    opening: 'This time is off, and so is the one you were told before.',
    short: ({ word, time, reference }) => [
      worded`${word}: ${{ time }} and the earlier time are off. Reference ${{ reference }}`,
      worded`${word}: ${{ time }} and the earlier time are off. ${{ reference }}`,
    ],
  },
  closedToday: {
    subject: (word, time) => `${word}: ${time} is closed`,
    opening:
      'It is closed that day, so please do not set out. You will be told what comes next; you can also change the time yourself.',
    short: ({ word, time, reference, find }) => [
      worded`${word}: ${{ time }} is closed, please do not set out. You will be told what comes next. Reference ${{ reference }}. To change: ${find}.`,
    ],
  },
  openAfterAll: {
    subject: (word, time) => `${word}: ${time} takes place`,
    opening: 'It is open again, and this time takes place after all.',
    short: ({ word, time, floor, reference, find }) => [
      worded`${word}: ${{ time }} takes place after all, ${{ floor }}. Reference ${{ reference }}. To change or cancel: ${find}.`,
    ],
    covered: ({ word, time, reference }) => [
      worded`${word}: ${{ time }} takes place after all. Reference ${{ reference }}`,
    ],
  },
}
