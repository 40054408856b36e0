import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { readReplies } from '../../server/rosters/read-replies.ts'
import { PARK_ZONE } from '../../sql/instants.ts'
import type { Gap } from '../../views/rosters/gap.ts'

const people = [
  { personId: 1, name: '欧阳佩兰', qualifications: ['lawyer'] },
  { personId: 2, name: '许明', qualifications: ['lawyer'] },
  { personId: 3, name: '许小满', qualifications: ['social_worker'] },
  { personId: 4, name: '郑秀英', qualifications: ['social_worker'] },
  { personId: 5, name: '周立', qualifications: ['social_worker'] },
  { personId: 6, name: '周立夏', qualifications: ['lawyer'] },
  { personId: 7, name: 'Maria Silva', qualifications: ['social_worker'] },
]
const gapAt = (number: number, time: string, qualification: string): Gap => {
  const starts = DateTime.fromISO(time, { zone: PARK_ZONE })
  return {
    ...{ number, positionIds: [number * 10], starts, ends: starts.plus({ hours: 3 }) },
    qualifications: [qualification],
  }
}
// Wednesday 2 December; Friday morning wants one of each.
const open = [
  gapAt(1, '2026-12-02T13:30', 'social_worker'),
  gapAt(2, '2026-12-04T08:30', 'lawyer'),
  gapAt(3, '2026-12-04T08:30', 'social_worker'),
  gapAt(4, '2026-12-05T09:00', 'social_worker'),
]
/** Who, which gap and whether: '1 2 yes'; several with /, nobody and nothing with -. */
const read = (pasted: string) =>
  readReplies(pasted, people, open).map(({ people: who, gaps, says }) =>
    [
      who.map(({ personId }) => personId).join('/') || '-',
      gaps.map(({ number }) => number).join('/') || '-',
      says,
    ].join(' '),
  )

it.each<[string, string, readonly string[]]>([
  ['a double surname, and the post that they may hold', '1. 欧阳 周五上午可以', ['1 2 yes']],
  ['a surname and a title by qualification', '许律师 ②', ['2 2 yes']],
  ['another title of the same surname', '许社工，12月4日 上午 我来', ['3 3 yes']],
  ['a nickname that fits two', '2、小许 周五上午行', ['2/3 2/3 yes']],
  ['a title that says no qualification', '3. 郑大姐 周三下午我来', ['4 1 yes']],
  ['a name within another that was written', '周立夏 ②', ['6 2 yes']],
  ['a part that two names have', '立 ②', ['- 2 yes']],
  ['a weekday that is no surname', '周三下午 郑秀英', ['4 1 yes']],
  ['a name in other letters', 'maria：星期六可以', ['7 4 yes']],
  ['full-width figures and colons', '４．郑秀英　１２月２日下午', ['4 1 yes']],
  ['a line that begins with a day', '12.2 下午 郑秀英', ['4 1 yes']],
  [
    'dates with dots, strokes and days alone',
    '郑秀英 12.2\n郑秀英 12/5\n郑秀英 5号',
    ['4 1 yes', '4 4 yes', '4 4 yes'],
  ],
  [
    'hours, which are no date',
    '郑秀英 周三下午14:00-17:00\n郑秀英 周六 9-12\n郑秀英 周三 14.00',
    ['4 1 yes', '4 4 yes', '4 1 yes'],
  ],
  ['two times in one line', '郑秀英 周三下午、周六上午', ['4 1 yes', '4 4 yes']],
  ['one that can and one that cannot', '郑秀英 周三来不了，周六可以', ['4 1 no', '4 4 yes']],
  ['a refusal of the whole line', '郑秀英 周三下午，来不了', ['4 1 no']],
  ['a question', '郑秀英 周三下午行不行', ['4 1 asks']],
  ['whatever there is', '平安是福 都行', ['- 1/2/3/4 yes']],
  ['a time that nobody is needed at', '欧阳佩兰 周二晚上', ['1 - yes']],
  ['a date on another weekday', '欧阳佩兰 12月4日 周三', ['1 - yes']],
  ['the number of a gap that there is not', '郑秀英 ⑨', ['4 - yes']],
  ['signs that are only drawn', '5. 🌸郑秀英🌸 ① 👍🏽', ['4 1 yes']],
  ['nothing at all', ' \n\n🌸\n1.\n', []],
])('reads %s', (_, pasted, expected) => {
  expect(read(pasted)).toEqual(expected)
})

it('what stands before the first numbered line is no answer, and circled numbers that count lines name no gap', () => {
  expect(read('#接龙 周五上午缺律师1\n① 12月2日 周三 社工\n1. 欧阳 ②\n2. 郑秀英 ①')).toEqual([
    '1 2 yes',
    '4 1 yes',
  ])
  expect(read('①郑秀英 周三下午\n②欧阳 周五上午')).toEqual(['4 1 yes', '1 2 yes'])
})

it('lines that mean harm are read as anything else', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '%s%n',
    '周'.repeat(3000),
    '1.'.repeat(2000),
    '⟨1⟩',
    '\u202e许律师 ②',
    '0月99日',
  ]
  const text = hostile.join('\n')

  const replies = readReplies(text, people, open)

  expect(replies.length).toBeGreaterThan(4)
})
