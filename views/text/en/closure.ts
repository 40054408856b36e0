import type { Text } from '../zh-CN.ts'

export const closure: Text['closure'] = {
  step: 'Close today',
  lead: now => `It is ${now}. Until the end of today, this:`,
  tiles: {
    appointments: 'Appointments to be mended',
    sms: 'Chose text messages',
    email: 'Chose e-mail',
    voice: 'Gave a telephone only',
  },
  steps: [
    'Closes the chosen places: nothing more is booked there.',
    'Says on the home page that it is closed today.',
    'Tells those who come, from 06:30 inside their safe hours or in the next ones; whoever cannot be written to is on the ring list.',
    'Cancels nothing by itself: what is booked stands under ‘To be mended’ until each is.',
  ],
  labels: {
    place: 'Which places',
    said_zh: 'What the home page says, in Chinese',
    said_en: 'What the home page says, in English',
  },
  usual: { zh: '因为天气，今天不接待。', en: 'Because of the weather, nobody is received today.' },
  appointments: count => (count === 1 ? '1 more today' : `${count} more today`),
  nowhere: 'There is no place yet',
  nowhereNext: 'There is nothing to close. Administrators add the places.',
  standing: 'Closed today',
  takeBack: 'Take back',
  takeBackThis: place => `: the closure of ${place}`,
  takingBack:
    'Then what was not said yet is not said, and whoever was told is told that it takes place. What was not mended stands as it was; what was moved or cancelled stays so.',
  days: {
    step: 'Close on other days',
    lead: 'From this moment nothing more is booked in that time. What is booked is not cancelled by itself: it stands under ‘To be mended’. On the day the home page says it, and whoever still comes is told.',
    labels: { day: 'From day', last: 'Until day', from: 'From', until: 'Until' },
    lastHint: 'Not needed for one day',
    hint: 'Without hours, it is whole days.',
    usual: { zh: '这段时间不接待。', en: 'Nobody is received in this time.' },
    close: 'Close',
    ahead: 'Closures to come',
    none: 'Nothing is closed in the time to come.',
  },
}
