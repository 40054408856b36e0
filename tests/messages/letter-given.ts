import type { DateTime } from 'luxon'
import { letterOf } from '../../server/messages/letters.ts'
import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import { at } from './one-party.ts'

/** Where letters lead, as they are drawn. */
export const ways = {
  link: 'https://note.example.org/a/48271936?k=Vb3nQe0rT7yLx2',
  find: 'note.example.org/find',
}

/** A party that is booked on Wednesday 25 November 2026, but for what is given. */
export const facts = (changed: Partial<LetterFacts> = {}): LetterFacts => ({
  partyId: 1,
  appointmentId: 1,
  reference: '48271936',
  locale: 'zh-CN',
  coverWord: null,
  linkEpoch: 1,
  keyedAs: null,
  uid: '00000000-0000-4000-8000-000000000000',
  sequence: 0,
  changedAt: at('2026-11-24T18:00'),
  calendarWanted: false,
  calendarFloor: false,
  calendarByMail: false,
  reachBy: 'sms',
  reachHours: [],
  contactSealed: null,
  addressPaused: false,
  contactChangedAt: null,
  withdrawnAt: null,
  cancelAskedAt: null,
  erasedAt: null,
  cancelledByVoice: false,
  state: 'booked',
  starts: at('2026-11-25T18:30'),
  ends: at('2026-11-25T20:00'),
  saidZh: '二楼',
  saidEn: 'second floor',
  placeIsClosed: false,
  bookedWasSaid: true,
  hourWasSaid: true,
  ...changed,
})

/** Its letter when it is booked. */
export const booked = (changed?: Partial<LetterFacts>, to = ways) =>
  letterOf('appointment_booked').write(facts(changed), to, at('2026-11-24T18:30'))
/** Its letter when it was moved there. */
export const changedLetter = (changed?: Partial<LetterFacts>, to = ways) =>
  letterOf('appointment_changed').write(facts(changed), to, at('2026-11-24T18:30'))
/** Its letter when it is cancelled. */
export const cancelledLetter = (changed?: Partial<LetterFacts>) =>
  letterOf('appointment_cancelled').write(facts(changed), ways, at('2026-11-24T18:30'))

/** Its reminder, as it leaves the evening before by default; an instant of another zone stays in it. */
export const reminderLetter = (
  changed?: Partial<LetterFacts>,
  leaves: string | DateTime = '2026-11-24T18:30',
  to = ways,
) =>
  letterOf('appointment_reminder').write(facts(changed), to, typeof leaves === 'string' ? at(leaves) : leaves)
