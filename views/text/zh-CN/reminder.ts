import { type Filling, worded } from '../../mail/worded.ts'

/** What a reminder says (domain.md §8): how soon, the floor and what to do. */
export const reminder = {
  today: '今天',
  tomorrow: '明天',
  at: (day: string, time: string) => `${day} ${time}`,
  /** 明天，11月25日 周三 */
  day: (near: string, day: string) => `${near}，${day}`,
  subject: (word: string, when: string) => `${word}：${when}`,
  /** Fullest first; the first that fits one short message is sent. */
  short: ({ word, time, floor, reference, find }: ShortReminder) => [
    worded`${word}：${{ time }}，${{ floor }}。编号 ${{ reference }}。改或取消：${find}`,
    worded`${word}：${{ time }}，${{ floor }}。编号 ${{ reference }}。${find}`,
    worded`${word}：${{ time }}，${{ floor }}。编号 ${{ reference }}`,
  ],
  /** Under a word of the visitor's own, nothing that would belie it. */
  covered: ({ word, time, reference }: ShortReminder) => [
    worded`${word}：${{ time }}。编号 ${{ reference }}`,
  ],
}

interface ShortReminder {
  word: Filling
  time: string
  floor: string
  reference: string
  find: string
}
