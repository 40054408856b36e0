/** Moving an appointment to another time. */
export const moving = {
  step: '改时间',
  heading: '改到什么时候？',
  lead: (time: string) => `现在是 ${time}。改好之前，它一直留着。`,
  take: '改到这个',
  noneFits: '都不合适？',
  noneFitsLead: '原来的时间先留着。常有人改主意，过一阵再来看。',
  none: '现在没有别的时间',
  noneLead: '原来的时间还留着。有人取消时，空出来的时间会出现在这里。',
  checkHeading: '改到这个时间？',
  from: '从',
  unchanged: (floor: string) => `${floor} · 编号不变`,
  leadTwo: '告诉另一方的只有新的时间，和公益园自己调整时一样，不说是谁改的、为什么改。',
  move: (time: string) => `改到 ${time}`,
  keep: '不改了',
  lost: (time: string, kept: string) => `${time} 约不到了。原来的 ${kept} 还留着。`,
  all: '看全部时间',
}
