import { worded } from '../../mail/worded.ts'

/** What the safety worker sees and does (R15), and what those hear who have to see to it. */
export const safetyCases = {
  step: '值班联络',
  heading: '安全联络',
  lead: (name: string, waiting: number): string =>
    waiting === 0
      ? `今天由您值班（${name}）。现在没有要联系的。`
      : `今天由您值班（${name}）。${waiting} 位要联系。打开哪一位，都有记录。`,
  leadCalled: (waiting: number) =>
    `今天不是您值班。这 ${waiting} 位还没有人看，或是您打开过的。打开哪一位，都有记录。`,
  by: (time: string) => `${time} 前`,
  late: '过了时间，没有人看',
  again: (time: string) => `${time} 再联系`,
  laterHeading: '没联系上，改天再来的',
  open: '打开回答和联系方式（会记下）',
  openAgain: '再打开（会记下）',
  openedBefore: '打开过，还没有定。十分钟后要再按一次才看得到。',
  answers: '回答',
  answered: (room: string, home: string) => `坐在一间房：${room}。在家里：${home}`,
  atEase: { yes: '安心', no: '不安心', unsaid: '不想说' },
  safeAtHome: { yes: '安全', no: '不安全', unsaid: '不想说' },
  notAgreed: '没有同意留下回答，就没有留：按“不想说”办',
  notAsked: '还没有人问过（在前台或电话里约的）：先单独问这两件事',
  erased: '回答和联系方式已经删去',
  appointment: '预约',
  appointmentOf: (when: string, service: string) => `${when}，${service}`,
  howNow: '现在按',
  formats: {
    together: '一起谈',
    apart: '分成两次单独谈',
    separate_rooms: '分开两间房，不碰面',
    alone: '自己的时间，单独谈',
    family: '一家人一起',
  },
  reach: '安全的联系',
  reachOf: { sms: '电话', email: '邮件', voice: '电话', none: '不要联系：来的时候当面说' },
  notYet: '还没有留联系方式：来的时候当面说',
  called: '称呼',
  notCalled: '没有留称呼',
  script: '怎么说',
  scriptOf: (called: string) =>
    `“您好，是${called}吗？方便说一句吗？”不说自己是哪里。别人接，或问“您哪里”：“对不起，打错了。”挂断。`,
  scriptMail: '邮件别人也能看：只写“方便时请回一句，什么时候可以通话”，不写园名，不写什么事。',
  keptApart: '两方已经各有各的时间。',
  meetsAgain: '两方改过时间，又在同一个半天了。请再看一次。',
  otherWaits: '另一方也还没有说可以。两位都定“可以一起谈”，才会一起谈。',
  otherUnasked: '另一方还没有打开邀请，没有人问过。来的时候照分成两次单独谈接待，直到问过为止。',
  tellsNobody: '这一位没有联系方式：换时间或者取消，没有办法告诉，只能当面说。',
  over: '这次预约已经过去，或者对方取消了、不来了。记下您看过就好。',
  outcome: '联系以后',
  outcomes: {
    apart: '分成两次单独谈',
    together: '可以一起谈',
    other_hours: '给这一位换别的时间',
    not_held: '这次先不谈：先见律师和社工',
    again: '没联系上',
    seen: '看过了',
  },
  hints: {
    apart: '不联系就是这样办。接待的社工只看到怎么办，看不到为什么。',
    together: '只有您能定。',
    other_hours:
      '和另一方不在同一个半天。这一位照平常的“改了时间”收到消息；另一方的时间不变，什么也不会知道。',
    not_held:
      '两方都照平常“园里取消了”收到消息。请和这一位约一次人身安全保护令咨询：一位律师加一位社工，单独来。',
    again: '下一个上班日 9:00 再来这里。没定以前，照分成两次单独谈办。',
  },
  notHeldForOne:
    '这一位照平常“园里取消了”收到消息；另一方自己的时间不变。请和这一位约一次人身安全保护令咨询：一位律师加一位社工，单独来。',
  protection: '约人身安全保护令咨询',
  when: '换到',
  noTimes: '这段日子没有别的半天有空。',
  otherwise: '另作决定',
  save: '记下',
  done: '办好的',
  doneOf: (day: string, decision: string) => `${day}，${decision}`,
  decisions: {
    apart: '分成两次单独谈',
    together: '可以一起谈',
    other_hours: '换了别的时间',
    not_held: '先见律师和社工',
  },
  child:
    '**孩子有危险：**法律要求报告（未成年人保护法第十一条）。打 [110](tel:110) 或 [12345](tel:12345)，再告诉园长。',
  none: '没有要联系的',
  noneLead: '有人说不安心，会当天到这里来，也会告诉您。',
  /** On somebody's own day: that something waits, and nothing of what. */
  door: (waiting: number) => `${waiting} 件等着看`,
  doorNone: '值班联络：没有等着看的',
  doorHeading: '今天值班联络',
  look: '去看',
  /** To the administrator. */
  unseen: '值班联络有事没有人看。请看看值班表上是谁，打电话告诉他。',
  unseenLook: '看值班表',
  letter: {
    subject: () => worded`有一件事等着看`,
    opening: '有一件事等着看，请登录。',
    open: '登录',
    short: (page: string) => [worded`有一件事等着看，请登录：${page}`],
  },
}
