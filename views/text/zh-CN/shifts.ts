/** A volunteer's own shifts. */
export const shifts = {
  step: '我的值班',
  heading: '我的值班',
  which: '哪些',
  tabs: { next: '接下来', offers: '邀请', done: '做过的', leave: '请假', wishes: '意愿' },
  where: (place: string, floor: string) => `${place}，${floor}`,
  beside: (place: string | null, names: readonly string[]) =>
    [place, names.length === 0 ? null : `和 ${names.join('、')}`].filter(part => part !== null).join(' · '),
  states: {
    planned: '还没发布',
    offered: '等您回复',
    standing: '固定班',
    accepted: '已接受',
    declined: '来不了',
    expired: '过期了',
    withdrawn: '取消了',
    worked: '到岗',
    absent: '没到',
  },
  waits: '待回',
  answer: '回复',
  none: '还没有值班',
  noneLead: '告诉我们您哪些时候有空，排班就会想到您。',
  noneDone: '还没有做过的值班',
  availability: '填可服务时间',
  pages: '翻页',
  earlier: '更早的',
}
