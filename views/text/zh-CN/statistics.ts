/** The numbers of an organisation. */
export const statistics = {
  step: '统计',
  day: 'M月d日',
  from: '从',
  until: '到',
  show: '看',
  span: (first: string, last: string) => `${first} – ${last}`,
  booked: '预约人次',
  kinds: { held: '谈过了', missed: '约了没来', rest: '其余' },
  wait: '一般等几天',
  daysOf: (_days: number) => '天',
  yearBefore: (label: string, then: number) => `${label} · 去年 ${then}`,
  weekChart: '每周预约人次',
  wideBars: '宽的是几周合在一起，按平均画',
  weekChartIs: '每周预约人次的柱形图，数字在“按周”的表里',
  missedChart: '约了没来，百分比',
  missedOf: '在谈过的和没来的里；日期是几周里的第一天',
  missedChartIs: (bars: readonly (readonly [string, number])[]) =>
    `约了没来的百分比：${bars.map(([from, share]) => `${from}起 ${share}%`).join('，')}`,
  percent: (share: number) => `${share}%`,
  byService: '按服务',
  service: '服务',
  byWeek: '按周',
  week: '周',
  total: '一共',
  list: (names: readonly string[]) => names.join('、'),
  none: '这几周的预约不到 5 次',
  noneNext: '少于 5 的数不写。请换一段更长的时间。',
  whose: (organisation: string) =>
    `只有${organisation}自己的数。少于 5 的数和别的合在一起，不单独写，也算不出来。`,
  howCounted:
    '按整周算，从周一到周日；几个人一起来算一次。其余是取消的、不清楚的、还没到时间的，和太少、不能单独写的。',
}
