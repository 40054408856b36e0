/** Names of whoever a rule stops, and what the rule allows; of rules that allow no number it is not read. */
type Stopped = (names: readonly string[], limit: number) => string

const and = (names: readonly string[]) => names.join('、')
const hours = (minutes: number) => Math.round(minutes / 6) / 10

/** One clause for each rule, of those whom it alone stops. */
const stopped: Record<RuleSaid, Stopped> = {
  qualification: names => `${and(names)}那天没有有效的资质`,
  away: names => `${and(names)}请假`,
  court: names => `${and(names)}开庭`,
  hours: names => `${and(names)}没填这一段`,
  cannot: names => `${and(names)}说过来不了`,
  taken: names => `${and(names)}那时另有占用`,
  overlap: names => `${and(names)}同一时间已有值班`,
  day: names => `${and(names)}当天排满`,
  week: (names, limit) => `${and(names)}本周已 ${limit} 班`,
  rest: (names, limit) => `${and(names)}隔不够 ${hours(limit)} 小时`,
  leastMinutes: (names, limit) => `${and(names)}不满 ${hours(limit)} 小时`,
  mostMinutes: (names, limit) => `${and(names)}这期已满 ${hours(limit)} 小时`,
  leastInARow: (names, limit) => `${and(names)}要连着 ${limit} 天`,
  mostInARow: (names, limit) => `${and(names)}已连着 ${limit} 天`,
  leastDaysOffInARow: (names, limit) => `${and(names)}要连休 ${limit} 天`,
  mostWeekends: (names, limit) => `${and(names)}这期已有 ${limit} 个周末`,
  mostOfKind: names => `${and(names)}这种班已满`,
  cannotFollow: names => `${and(names)}前后一天的班接不上`,
}

/** A rule for somebody whom several stop. */
const word: Record<RuleSaid, (limit: number) => string> = {
  qualification: () => '没有有效的资质',
  away: () => '请假',
  court: () => '开庭',
  hours: () => '没填这一段',
  cannot: () => '说过来不了',
  taken: () => '那时另有占用',
  overlap: () => '同一时间已有值班',
  day: () => '当天排满',
  week: limit => `本周已 ${limit} 班`,
  rest: limit => `隔不够 ${hours(limit)} 小时`,
  leastMinutes: limit => `不满 ${hours(limit)} 小时`,
  mostMinutes: limit => `这期已满 ${hours(limit)} 小时`,
  leastInARow: limit => `要连着 ${limit} 天`,
  mostInARow: limit => `已连着 ${limit} 天`,
  leastDaysOffInARow: limit => `要连休 ${limit} 天`,
  mostWeekends: limit => `这期已有 ${limit} 个周末`,
  mostOfKind: () => '这种班已满',
  cannotFollow: () => '前后一天的班接不上',
}

/** Why a position stands empty (R44), and what would fill it. */
export const why = {
  heading: '为什么缺人',
  stopped,
  word,
  several: (name: string, words: readonly string[]) => `${name}${words.join('、')}`,
  free: (names: readonly string[]) => `${and(names)}能来`,
  nobody: '没有这种资质的人。',
  sentence: (clauses: readonly string[]) => `${clauses.join('；')}。`,
  /** In the cell, where a name has no room. */
  counted: {
    absent: (count: number) => `${count} 位不在`,
    full: (count: number) => `${count} 位满`,
    unsaid: (count: number) => `${count} 位没填`,
    otherwise: (count: number) => `${count} 位不行`,
  },
  inShort: (counts: readonly string[]) => counts.join('，'),
  reshuffle: {
    could: '换一换别的班，能补上。',
    none: '怎么换也补不上，已算到底。',
    unknown: '还没算到底，换一换也许能补上。',
  },
  /** What each button says; the one under it says that the rest is made again. */
  easing: {
    week: (name: string, to: number) => `${name}这周 ${to} 班`,
    day: (name: string, to: number) => `${name}这天 ${to} 班`,
    rest: (name: string, to: number) => `${name}这次只隔 ${hours(to)} 小时`,
    hours: (name: string) => `问${name}`,
    fewer: '这一班少一位',
  },
  easedTogether: (eased: readonly string[]) => eased.join('，'),
  easedHint: '放宽以后重排没固定的班。',
}

/** The rules of a roster, by the names that the engine gives them. */
export type RuleSaid =
  | 'qualification'
  | 'away'
  | 'court'
  | 'hours'
  | 'cannot'
  | 'taken'
  | 'overlap'
  | 'day'
  | 'week'
  | 'rest'
  | 'leastMinutes'
  | 'mostMinutes'
  | 'leastInARow'
  | 'mostInARow'
  | 'leastDaysOffInARow'
  | 'mostWeekends'
  | 'mostOfKind'
  | 'cannotFollow'
