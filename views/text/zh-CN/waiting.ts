import { type Filling, worded } from '../../mail/worded.ts'

/** The waiting list (R19): beginning to wait, what comes next, a time that is held. */
export const waiting = {
  step: '有空位时通知我',
  heading: '有空位时通知我',
  link: '有空位时通知我',
  lead: '按登记的先后，一位一位问；问到您，给您留两小时。',
  parts: '哪些时间都可以？',
  partsHint: '不勾：都可以',
  part: {
    weekday_morning: '工作日上午',
    weekday_afternoon: '工作日下午',
    weekday_evening: '工作日晚上',
    saturday: '周六',
    sunday: '周日',
  },
  until: '等到哪天（可不填）',
  untilHint: (day: string) => `不填：等到 ${day}`,
  reachBy: '有空位时怎么告诉您？',
  more: '可不填：安全时间、要准备的、换词',
  kept: [
    { what: '留什么', said: '称呼、联系方式、您能来的时间，和您自愿填的。' },
    { what: '为什么', said: '有空位时问您，再约时间。' },
    { what: '多久', said: '您不等了，马上删；一直没等到，最后一天之后30天删去。约上了，和预约一样。' },
    { what: '谁看', said: '这项服务的负责人；短信发不出去，前台打电话时也看。机构之间不共享。' },
  ],
  begin: '开始等',
  leaveIt: '不用了',
  stale: '这一页开得久了。填的都还在，请再按一次“开始等”；还是不行，请允许本站的 Cookie。',
  own: '正在等',
  waits: '在等了',
  reference: '编号',
  wanted: (parts: readonly string[], day: string) =>
    parts.length === 0 ? `哪个时间都可以，等到 ${day}。` : `${parts.join('、')}，等到 ${day}。`,
  next: '接下来',
  steps: {
    sms: '有合适的时间，按先后轮到您，就发短信。只在您说安全的时间发。',
    email: '有合适的时间，按先后轮到您，就发邮件。只在您说安全的时间发。',
    answer: '给您留两小时：要，或者这次不行。晚上轮到的，留到第二天 10:00。',
    otherwise: '没有回答，就问下一位；您还在等，下次再问您。',
  },
  leave: '不用再等了',
  taken: '约好了',
  takenLead: '这个时间是您的了。用编号和口令，随时可以看、改、取消。',
  find: '看我的预约',
  offered: '有时间了',
  heldUntil: (time: string) => `给您留到${time}`,
  take: '要这个时间',
  pass: '这次不行',
  afterwards: (hour: string) => `“这次不行”不影响下一次，还会再问您。${hour} 前没有回答，就问下一位。`,
  inVain: '没有等到',
  inVainLead: '说好的日子过去了，没有空出合适的时间。可以看看现在有什么时间，或者再登记一次。',
  times: '看现在的时间',
  /** What a coordinator reads of those who wait. */
  list: {
    step: '候补',
    heading: '候补',
    none: '现在没有人在等',
    noneNext: '约满的服务，来访者可以在选时间的页面登记。',
    since: (day: string) => `${day} 开始等`,
    asked: (time: string, by: string) => `已问：${time}，留到 ${by}`,
    toRing: '发不出去：现在打电话问，要不要这个时间',
    open: '看称呼和联系方式（会记下）',
    remove: '请出名单',
    removes: '不再为这一位留时间，称呼和联系方式马上删去；不会通知本人。',
    removeNow: '请出',
    whom: (reference: string) => `，编号 ${reference}`,
    look: '看谁在等（候补）',
  },
  letter: {
    subject: (word: string, by: string) => `${word}：有时间了，${by} 前请确认`,
    lines: ['给您留了一个时间。打开看是哪天、几点，要或者不要，都按一下。', '打开链接，什么也不会变。'],
    open: '看一看',
    short: ({
      word,
      by,
      reference,
      find,
    }: {
      word: Filling
      by: string
      reference: string
      find: string
    }) => [
      worded`${word}：有时间了，${{ by }} 前请确认。编号 ${{ reference }}。${find}`,
      worded`${word}：有时间了，${{ by }} 前请确认。编号 ${{ reference }}`,
    ],
  },
}
