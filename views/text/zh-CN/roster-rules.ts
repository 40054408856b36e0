type DayPart = 'morning' | 'afternoon' | 'evening'

const parts: Record<DayPart, string> = { morning: '上午', afternoon: '下午', evening: '晚上' }

/** An organisation's own rules for its rosters, pairs of people, and how much one person is asked for. */
export const rosterRules = {
  step: '排班规则',
  heading: '本机构的排班规则',
  lead: '填了数字的规则就开着，空着的就是不用。只算本机构的人，排本机构的值班时用；别家机构来帮忙的人不受这些约束。',
  from: '已经排好的、已经发布的不动。下次排班、改岗位、补人的时候开始算。',
  always: '这几条一直都算，不用打开',
  alwaysAre: [
    '那天有要的资质，没请假，在可服务时间里，没说过“不能”',
    '一天最多两个半天，或者一个晚上',
    '晚班结束到第二天的班，隔 11 小时',
    '一周最多 3 班；某个人多一些、少一些，在他自己那一页改',
  ],
  ofAWeek: '一周',
  ofARoster: '一份排班表里',
  inARow: '连着的日子',
  nextDay: '第二天',
  labels: {
    most_a_week: '一周最多几班',
    least_hours: '每人最少几小时',
    most_hours: '每人最多几小时',
    most_weekends: '每人最多几个周末',
    least_in_a_row: '有班就至少连着几天',
    most_in_a_row: '最多连着几天有班',
    least_days_off_in_a_row: '没班就至少连着几天',
    after_morning: '前一天有上午班，第二天不排',
    after_afternoon: '前一天有下午班，第二天不排',
    after_evening: '前一天有晚班，第二天不排',
  },
  hints: {
    most_a_week: (least: number, most: number) =>
      `${least} 到 ${most}；空着是 3。单独给某个人定过的，按定过的。`,
    least_hours: (least: number, most: number) =>
      `${least} 到 ${most}。班不够分、到不了时，也会排出来，差的尽量少。`,
    most_hours: (least: number, most: number) => `${least} 到 ${most}。在别处值的班也算。`,
    most_weekends: (least: number, most: number) => `${least} 到 ${most}。周六、周日有一天，就算一个。`,
    least_in_a_row: (least: number, most: number) => `${least} 到 ${most}。不会只排单独一天。`,
    most_in_a_row: (least: number, most: number) => `${least} 到 ${most}`,
    least_days_off_in_a_row: (least: number, most: number) => `${least} 到 ${most}。两段班之间不会只空一天。`,
  },
  followHint: '这三条对排在这里的每个人都算。',
  parts,
  nothing: '不用',
  hours: (count: number) => `${count} 小时`,
  listed: (words: readonly string[]) => words.join('、'),
  save: '保存规则',
}
