interface Said {
  service: string
  /** Who serves it, or where; empty where neither is known. */
  others: string
  /** How it stands, when that is worth a word. */
  state: string | null
}

/** The day's board: what waits, the list, rooms and people across. */
export const board = {
  step: '一天',
  otherDay: '换一天',
  week: '一周',
  month: '一个月',
  waiting: '等着办',
  toRing: (number: number) => `**${number}** 要打的电话`,
  unclear: (number: number) => `**${number}** 不清楚`,
  toMend: (number: number) => `**${number}** 待处理`,
  sessions: (number: number) => (number === 0 ? '没有预约' : `${number} 场`),
  noneNext: '这天还没有人约。谁在、哪间房空着，都在下面。',
  names: (names: readonly string[]) => names.join('、'),
  said: ({ service, others, state }: Said) =>
    [service, others, state].filter(part => part !== null && part !== '').join(' · '),
  states: { booked: null, arrived: '已到', completed: '已结束', missed: '没有来', unclear: '不清楚' },
  unfilled: '没填完',
  heldToCancel: '等电话确认取消',
  region: (from: number, until: number) => `房间和人，${from} 点到 ${until} 点`,
  hours: '钟点',
  hour: (hour: number) => `${hour}:00`,
  between: (from: string, until: string) => `${from}–${until}`,
  noHours: '今天没有时间',
  occupied: '占用',
  why: { away: '请假', court: '出庭', closed: '闭园' },
  absent: (names: readonly string[]) => `这天不在：${names.join('、')}`,
  card: '07:30 卡片',
  cardStep: '卡片',
  cardOf: 'A5，一页，07:30 自己印好。不会发给谁。',
  backToDay: '回到这天',
  open: (spans: readonly string[]) => (spans.length === 0 ? '不开门' : `开门 ${spans.join('、')}`),
  whoIsThere: '谁在',
  personThere: (name: string, hours: string) => `${name} ${hours}`,
  nobodyThere: '没有人',
  whoComes: '谁来',
  nobodyComes: '还没有人约',
  columns: { arrives: '到', reference: '编号', room: '房间', ready: '备', came: '到了' },
  ready: {
    wheelchair: '轮椅',
    dialect: '平湖话',
    interpreter: '手语或翻译',
    acquaintances: '避开熟人',
    child: '孩子',
    elder: '有人陪',
  },
  calls: '要打的电话',
  call: (reference: string, from: string, until: string) => `${reference}（${from}–${until}）`,
  callWithoutHour: (reference: string) => `${reference}（没有能打的钟点）`,
  andMoreCalls: (number: number) => `还有 ${number} 个`,
  noCalls: '没有',
  stillUnclear: (number: number) => `不清楚 ${number} 个`,
  stillToMend: (number: number) => `待处理 ${number} 个`,
  cardFoot: '不写名字、不写事由。下班撕掉。停电断网时，照这张办，来了再补。',
}
