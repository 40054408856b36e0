type State = 'booked' | 'arrived' | 'completed' | 'cancelled' | 'missed' | 'unclear'

interface Held {
  /** 20:00 */
  until: string
  service: string
  rooms: string
  workers: string
}

/** The pages that only the demonstration has; the words of its box stand in messages.ts. */
export const demonstration = {
  anybody: '以谁的身份进来？',
  anybodyLead: '点一下就进，不用登录码，也不用动态验证码。',
  workers: '值班的人和社工',
  coordinatorOf: (organisation: string) => `${organisation}负责人`,
  roles: {
    administrator: '管理员',
    receptionist: '前台',
    coordinator: '负责人',
    liaison: '联络人',
    worker: '值班的人',
  },
  step: '一天',
  lead: '园里看到的一天：只有编号，没有称呼，也没有联系方式。人名和预约都是编的。',
  otherDay: '换一天',
  sessions: (number: number) => `${number} 场`,
  none: '这天没有预约',
  noneNext: '看后一天，或者自己约一次。',
  bookOne: '约一次',
  names: (names: readonly string[]) => names.join('、'),
  held: ({ until, service, rooms, workers }: Held) => `到 ${until} · ${service} · ${rooms} · ${workers}`,
  states: {
    booked: '已约',
    arrived: '已到',
    completed: '已结束',
    cancelled: '已取消',
    missed: '没有来',
    unclear: '不清楚',
  } satisfies Record<State, string>,
}
