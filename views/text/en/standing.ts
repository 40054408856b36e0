import type { standing as measure } from '../zh-CN/standing.ts'

export const standing: typeof measure = {
  tags: { booked: 'Booked', held: 'Waits to hear it from you', arrived: 'Here' },
  voice: {
    step: 'Cannot come',
    heading: 'Received. The time is still yours',
    how: 'This kind of time is cancelled only when you say so yourself.',
    ring: when => `We ring you in hours that are safe: ${when}.`,
    noHour: floor =>
      `Before it begins there is no safe hour to ring. Tell the desk on the ${floor}, with the reference and the passcode.`,
    desk: floor =>
      `You left no telephone number. Tell the desk on the ${floor}, with the reference and the passcode.`,
    changed: floor =>
      `The contact was changed after booking, so nobody rings. Tell the desk on the ${floor}, with the reference and the passcode.`,
    erased: floor =>
      `The contact is erased, so nobody rings. Tell the desk on the ${floor}, with the reference and the passcode.`,
    stands: 'Until you have said so, the time stays yours.',
    somebodyElse: floor =>
      `If somebody else answers, we say “wrong number”. You can also come to the desk on the ${floor} with the reference and the passcode.`,
    ask: 'Ask to cancel',
    keep: 'I am coming, keep it',
    see: 'How it is cancelled',
    home: 'Home',
  },
  past: {
    step: 'Over',
    heading: 'This time is over',
    lead: 'Whether you came or not, there is nothing to explain.',
    stillOpens: 'Reference and passcode open this page until the day after.',
    again: 'Book another time',
  },
}
