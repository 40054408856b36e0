/** A worker's own page of one appointment: whether they know who comes, before any name; then who does. */
export const sessions = {
  step: '一场预约',
  back: '今天',
  first: '先说一句：认识吗？',
  heading: '这一场',
  /** What is told of it before any name. */
  told: (where: string, parties: string) => `${where} · ${parties}`,
  toldDialect: (where: string, parties: string) => `${where} · ${parties} · 平湖话`,
  where: (place: string, floor: string) => `${place}，${floor}`,
  parties: (count: number): string => (count === 1 ? '一个人或一家' : '两方'),
  serviceIn: (service: string, rooms: readonly string[]) => `${service} · ${rooms.join('、')}`,
  lead: '看称呼之前先说。认识的，转给别人，不用说怎么认识的；来的人不会知道。',
  known: '约了这个时间的人，您认识吗？',
  stranger: '不认识，或不知道',
  strangerHint: '下一步看到称呼；看到了再说“我认识”也行',
  acquaintance: '我认识',
  passedTo: (names: readonly string[]) => `转给那时有空的${names.join('、')}`,
  staysWithYou: '已经开始，也没有别人有空，还由您接待；请打电话告诉负责人',
  passedToNobody: '那时没有别人有空；交给负责人，由他们另找人',
  next: '下一步',
  knowAfterAll: '看到了才知道：我认识',
  passOn: '转给别人',
  passedOn: '转出去了，不再是您的。不用说怎么认识的，来的人也不会知道。',
  /** How two are met (R15): what to do, and not why. */
  inTurn: {
    heading: '怎么谈',
    first: (reference: string, from: string, until: string) => `${reference}：${from} – ${until} 先单独谈`,
    single: (reference: string, from: string, until: string) => `${reference}：${from} – ${until} 单独谈`,
    bothFrom: (from: string) => `${from} 起，两方一起谈`,
    waits: (reference: string, arrives: string, where: readonly string[]) =>
      where.length === 0
        ? `${reference} ${arrives} 到，在另一间等`
        : `${reference} ${arrives} 到，在${where.join('、')}等`,
    together: '每一场两个人来的都这样：错开十五分钟到，各自先单独谈十分钟。两方不在门口碰面。',
    apart: '这一场分成两次单独谈。前一位走了，再请后一位；两位不碰面，不坐在一起等。照这样办就好。',
    separateRooms: '两方各在一间房，从头到尾不碰面。错开十五分钟到，分开等。您在两间之间走动。',
    alone: '只有一方来：单独谈，谈满为止。',
  },
  comers: '来的人',
  names: '看称呼（会记下）',
  unclear: '关门时没人记下来没来。来了吗？',
  held: '谈过了',
  came: '来了',
  missed: '没来',
  missedHint: '没来，不用说明，对方也没有什么后果。',
  child:
    '孩子有危险或疑似受了伤害，必须马上报告（未成年人保护法第十一条）：打 110，也告诉负责人和民政部门。不用等查清楚。',
  waits: '要您答一下：来了吗？',
  see: '看一看',
  answer: '答一下',
}
