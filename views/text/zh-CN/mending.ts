import { type Filling, worded } from '../../mail/worded.ts'

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
    lawyer: '还没有律师接待：另请一位；实在没有，告诉来的人可以打法律援助 12348。',
    rooms: '房间不够。',
    second: '晚上没有第二个人在场。',
  },
  breaks: {
    none: '没有预约受影响。',
    other: '您看过以后，受影响的预约变了。请再看一次。',
    heading: (count: number) => `保存以后，${count} 个预约要处理`,
    lead: '事实先记下，那段时间不再约人。这些预约不会自己改，会列在“待处理”里，由负责人一件一件处理。',
    others: (count: number) => `另有 ${count} 个是其他机构的，由他们处理。`,
    counted: '由各机构的负责人处理。',
    confirm: '知道了，保存',
  },
  page: {
    step: '待处理',
    heading: '待处理',
    lead: (count: number) => `${count} 件。事实已经记下，那段时间不再约人；下面的每一件，选一样才算完。`,
    more: (count: number) => `还有 ${count} 件，这些处理完再看。`,
    noneHeading: '没有要处理的',
    none: '请假、闭园、改了时间或服务以后，放不下的预约会列在这里。',
    ways: '怎么办',
    give: (names: string) => `换成${names}`,
    keep: '人和房间照旧',
    giveHint: '时间、楼层不变。不告诉来的人。',
    nobody: '那个时间没有别人或别的房间能接。',
    cancel: '取消，给三个最近的时间',
    told: {
      sms: '一方收到短信。',
      email: '一方收到邮件。',
      ring: '一方由前台打电话。',
      nobody: '一方说过不用联系，不告诉。',
      here: '一方已经到了，当面说。',
    },
    nobodyTold: '没有人要告诉。',
    why: '为什么取消，不告诉来的人。',
    does: '就这样办',
    see: '看这个预约，或改时间',
    all: '全部处理',
    allLead: (given: number, cancelled: number) =>
      `能换人或换房间的换（${given} 件），时间不变；换不了的取消（${cancelled} 件），给三个最近的时间。不会自己改时间。`,
  },
  /** The letter to whoever was to come; the reason is in none of them. */
  letter: {
    opening: '这个时间我们这边取消了，对不起。',
    openingWithEarlier: '这个时间我们这边取消了，之前告诉您的那个也取消了，对不起。',
    others: '看三个最近的时间',
    othersAt: (address: string) => `看三个最近的时间：\n${address}`,
    /** Fullest first; under a word of the visitor's own nothing that would belie it. */
    short: ({ word, time, reference, find }: CalledOffShort) => [
      worded`${word}：${{ time }} 已取消。编号 ${{ reference }}。别的时间：${find}`,
      worded`${word}：${{ time }} 已取消。编号 ${{ reference }}`,
    ],
  },
  calledOff: {
    done: (time: string) => `${time} 我们这边取消了，对不起。编号到第二天还能查到。`,
    nearest: '离它最近的三个时间',
    none: '近期没有别的时间。',
    withPasscode: '输入口令，看三个最近的时间',
  },
}

interface CalledOffShort {
  word: Filling
  time: string
  reference: string
  find: string
}
