import { type Filling, worded } from '../../mail/worded.ts'

/** What letters and short messages say (domain.md §8): when, the floor and what to do, never why. */
export const messages = {
  /** Begins every subject and short message and names the sender, unless another word was chosen (R30). */
  word: '提醒',
  time: 'M月d日 ccc HH:mm',
  /** Letters that what fills a place in a short message has at most. */
  longest: { word: 8, time: 15, floor: 4, reference: 9, when: 11, count: 2, by: 15, code: 6 },
  reference: '编号',
  cancel: '来不了，在这里改或取消',
  cancelAt: (address: string) => `来不了，在这里改或取消：\n${address}`,
  nobodyRings: (and: string) => `我们不会主动打电话。${and}`,
  replies: '回这封邮件，有人会看。',
  notYours: '不是您的？不用理会，可以删掉。',
  booked: {
    subject: (word: string, time: string) => `${word}：${time}`,
    opening: '时间定好了。',
    /** Fullest first; the first that fits one short message is sent. */
    short: ({ word, time, floor, reference, find, nobodyRings }: ShortMessage) => [
      ...(nobodyRings ? ['打电话', '来电'] : []).map(
        call =>
          worded`${word}：${{ time }}，${{ floor }}。编号 ${{ reference }}。改或取消：${find}。不主动${call}`,
      ),
      worded`${word}：${{ time }}，${{ floor }}。编号 ${{ reference }}。改或取消：${find}`,
      worded`${word}：${{ time }}，${{ floor }}。编号 ${{ reference }}。${find}`,
      worded`${word}：${{ time }}，${{ floor }}。编号 ${{ reference }}`,
    ],
    /** Under a word of the visitor's own, nothing that would belie it. */
    covered: ({ word, time, reference }: ShortMessage) => [
      worded`${word}：${{ time }}。编号 ${{ reference }}`,
    ],
  },
  changed: {
    subject: (word: string, time: string) => `${word}：改到 ${time}`,
    opening: '时间改好了。',
    short: ({ word, time, floor, reference, find }: ShortMessage) => [
      worded`${word}：改到 ${{ time }}，${{ floor }}。编号 ${{ reference }}。改或取消：${find}`,
      worded`${word}：改到 ${{ time }}，${{ floor }}。编号 ${{ reference }}。${find}`,
      worded`${word}：改到 ${{ time }}，${{ floor }}。编号 ${{ reference }}`,
    ],
    covered: ({ word, time, reference }: ShortMessage) => [
      worded`${word}：改到 ${{ time }}。编号 ${{ reference }}`,
    ],
  },
  cancelled: {
    subject: (word: string, time: string) => `${word}：${time} 已取消`,
    opening: '这个时间已取消。',
    short: ({ word, time, reference }: ShortMessage) => [
      worded`${word}：${{ time }} 已取消。编号 ${{ reference }}`,
    ],
  },
  /** After a move that was never told: the hour it was moved to, and the one that was said. */
  cancelledWithEarlier: {
    subject: (word: string, time: string) => `${word}：${time} 已取消，之前说的也是`,
    opening: '这个时间已取消，之前告诉您的那个也取消了。',
    short: ({ word, time, reference }: ShortMessage) => [
      worded`${word}：${{ time }} 已取消，之前说的时间也取消了。编号 ${{ reference }}`,
    ],
  },
  /** A closure of that day (R9b). It stands until it is moved or cancelled, and then that is said. */
  closedToday: {
    subject: (word: string, time: string) => `${word}：${time} 不开门`,
    opening: '那天不开门，请先别出门。接下来怎么办，会再告诉您；也可以自己改时间。',
    short: ({ word, time, reference, find }: ShortMessage) => [
      worded`${word}：${{ time }} 不开门，请先别出门，会再告诉您。编号 ${{ reference }}。改时间：${find}`,
      worded`${word}：${{ time }} 不开门，请先别出门，会再告诉您。编号 ${{ reference }}`,
    ],
  },
  /** The closure was taken back, after it was told. */
  openAfterAll: {
    subject: (word: string, time: string) => `${word}：${time} 照常`,
    opening: '又开门了，这个时间照常。之前说不开门，不算了。',
    short: ({ word, time, floor, reference, find }: ShortMessage) => [
      worded`${word}：${{ time }} 照常，${{ floor }}。编号 ${{ reference }}。改或取消：${find}`,
      worded`${word}：${{ time }} 照常，${{ floor }}。编号 ${{ reference }}`,
    ],
    covered: ({ word, time, reference }: ShortMessage) => [
      worded`${word}：${{ time }} 照常。编号 ${{ reference }}`,
    ],
  },
}

interface ShortMessage {
  word: Filling
  time: string
  floor: string
  reference: string
  find: string
  /** Not of a time that is cancelled by voice: whoever asks for it is rung (R16). */
  nobodyRings: boolean
}
