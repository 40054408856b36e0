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
}
