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
  reshuffle: {
    could: '换一换别的班，能补上。',
    none: '怎么换也补不上，已算到底。',
    unknown: '还没算到底，换一换也许能补上。',
  },
  whatWould: '怎么补上',
  whatWouldThis: (place: string) => `：${place}`,
  look: '看看换一换能不能补上',
  looking: '还在算，这一页过几秒自己更新。',
  leastEasing: (eased: readonly string[]) => `最小的放宽：${eased.join('；')}。`,
  noEasing: '没有哪种小的放宽能补上。',
  wouldChange: '那样会这样换',
  place: (when: string, post: string) => `${when} ${post}`,
  change: ({ place, from, to }: { place: string; from: string | null; to: string | null }) =>
    `${place}：${from ?? '空'} → ${to ?? '空'}`,
  /** One rule let go once: as what is proposed, and as what was. */
  easing: {
    week: ({ name, day, allows }: Eased) => `${name} ${day}那一周 ${allows} 班`,
    day: ({ name, day, allows }: Eased) => `${name} ${day}一天 ${allows} 班`,
    rest: ({ name, day, allows }: Eased) => `${name} ${day}晚上以后只隔 ${hours(allows)} 小时`,
    hours: ({ name, day, hours }: { name: string; day: string; hours: string }) =>
      `${name} ${day} ${hours} 没填，也问`,
  },
  ease: '放宽，重新排没固定的',
  easedHint: '只放宽这一次，写在这份排班表上，随时可以收回。发布时照样问本人。',
  eased: '放宽了的',
  takeBack: '收回',
  takeBackThis: (name: string) => `：${name}`,
  takeBackHint: '收回以后，没固定的班重新排。',
}

/** Somebody, the first day of what is let go, and how many shifts or minutes of rest it is then. */
type Eased = { readonly name: string; readonly day: string; readonly allows: number }

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
