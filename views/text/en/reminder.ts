import { worded } from '../../mail/worded.ts'
import type { Text } from '../zh-CN.ts'

export const reminder: Text['reminder'] = {
  today: 'today',
  tomorrow: 'tomorrow',
  at: (day, time) => `${day} ${time}`,
  day: (near, day) => `${near.charAt(0).toUpperCase()}${near.slice(1)}, ${day}`,
  subject: (word, when) => `${word}: ${when}`,
  short: ({ word, time, floor, reference, find }) => [
    worded`${word}: ${{ time }}, ${{ floor }}. Reference ${{ reference }}. To change or cancel: ${find}`,
  ],
  covered: ({ word, time, reference }) => [worded`${word}: ${{ time }}. Reference ${{ reference }}`],
}
