/** Of what stands and no longer fits (R9b): its reasons, what an edit would break, and how it is mended. */
export const mending = {
  why: {
    closure: '那时闭园。',
    year: '那一年的放假安排还没有确认。',
    holiday: '那天放假。',
    opening: '那时不开放。',
    paused: (name: string) => `${name}暂停了服务。`,
    left: (name: string) => `${name}离开了。`,
    not_serving: (name: string) => `${name}不再做这项服务。`,
    away: (name: string) => `${name}请了假。`,
    court: (name: string) => `${name}那时开庭。`,
    certificate: (name: string) => `${name}那天没有有效的资质。`,
    hours: (name: string) => `那时不在${name}的可服务时间里。`,
    shift: (name: string) => `那时${name}不值班。`,
    room: (name: string) => `${name}不能用了。`,
    taken: (name: string) => `${name}那时另有占用。`,
    people: '人手不够。',
    rooms: '房间不够。',
  },
  breaks: {
    none: '没有预约受影响。',
    heading: (count: number) => `保存以后，${count} 个预约要处理`,
    lead: '事实先记下，那段时间不再约人。下面的预约不会自己改，会列在“待处理”里，由负责人一件一件处理。',
    others: (count: number) => `另有 ${count} 个是其他机构的，由他们处理。`,
    counted: '由各机构的负责人处理。',
    confirm: '知道了，保存',
  },
}
