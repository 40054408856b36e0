import { expect, it } from 'vitest'
import { stateDaysOf } from '../../server/availability/known-state-days.ts'
import { readNotice } from '../../server/availability/read-notice.ts'
import { writeNotice } from '../../server/availability/write-notice.ts'
import { stateDaysOf2026 } from '../../sql/seed/calendar.ts'

/** As it was published on 4 November 2025. */
const published = `
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`

const wrongOf = (line: string, year = 2027) => readNotice(line, year).wrong.map(({ why }) => why)

it('the notice is read as it was published, and a make-up day works as the weekday that it makes up for', () => {
  const { days, wrong } = readNotice(published, 2026)

  expect(wrong).toEqual([])
  const plain = (all: typeof days) => all.map(({ day, kind, worksAs }) => ({ day, kind, worksAs }))
  expect(plain(days)).toEqual(plain(stateDaysOf2026))
})

it.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])(
  'what is written of %i in the words of a notice is read as what it was',
  year => {
    const days = stateDaysOf(year)
    expect(readNotice(writeNotice(days), year)).toEqual({ days, wrong: [] })
  },
)

it('a weekday that is said counts, whatever the custom', () => {
  const { days } = readNotice('国庆节：2027-10-01至7日放假。10月10日按星期天上班。', 2027)

  expect(days).toHaveLength(8)
  expect(days.at(-1)).toEqual({ day: '2027-10-10', kind: 'make_up_workday', worksAs: 7, name: '国庆节' })
})

it.each([
  ['春节放假', 'no_name'],
  ['：1月1日放假', 'no_name'],
  ['元旦：1月1日', 'no_days'],
  ['元旦：放假', 'no_days'],
  ['元旦：', 'no_days'],
  ['元旦：2月30日放假', 'no_such_day'],
  ['元旦：2025年12月31日至2026年1月2日放假', 'no_such_day'],
  ['元旦：1月3日至1日放假', 'no_such_day'],
  ['清明：4月10日上班', 'works_as_what'],
  ['春节：2月14日、28日上班', 'no_such_day'],
  ['元旦：1月1日起放假3天', 'no_such_day'],
  ['元旦：1月1日——3日放假', 'no_such_day'],
  ['春节：2月15日至20日放假。2月20日按周五上班', 'said_twice'],
  [`元旦：${'1月1日至3日'.repeat(2_000)}放假`, 'no_such_day'],
])('a line that says no days is told: %s', (line, why) => {
  expect(wrongOf(line)).toEqual([why])
})

it('what stands between commas is read apart', () => {
  const { days, wrong } = readNotice('元旦：1月1日至3日放假，1月4日按周五上班，共3天。', 2026)

  expect([days.map(({ kind }) => kind), wrong]).toEqual([
    ['holiday', 'holiday', 'holiday', 'make_up_workday'],
    [],
  ])
})

it('of days that begin in the year before, those of the year are read', () => {
  const { days, wrong } = readNotice('元旦：2026年12月31日至2027年1月2日放假调休，共3天。', 2027)

  expect([days.map(({ day }) => day), wrong]).toEqual([['2027-01-01', '2027-01-02'], []])
})

it('a line is told by its number, and a day that was named before with it', () => {
  const { wrong } = readNotice('元旦：1月1日放假。\n\n国庆节：10月1日放假\n中秋：10月1日放假', 2027)

  expect(wrong).toEqual([{ line: 4, text: '中秋：10月1日放假', why: 'said_twice' }])
})
