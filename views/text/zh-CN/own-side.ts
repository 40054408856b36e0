import { kept } from './kept.ts'

/** What a holder does with their own side: how to be reached, what is kept, having it erased. */
export const ownSide = {
  contact: {
    step: '怎么联系您',
    heading: '怎么联系您',
    change: '改',
    known: (contact: string) => `现在是 ${contact}，不改就空着`,
    when: '什么时候、写什么',
    save: '保存',
    keep: '不改了',
  },
  erased: '称呼和联系方式已删去，不再提醒。',
  withPasscode: '看保存了什么，或删去（要口令）',
  erasure: {
    step: '删去',
    heading: '删去我的联系方式？',
    fold: '删去我的联系方式',
    short: '马上删，时间还在，不再提醒。',
    shortOver: '称呼、联系方式、口令马上删去，编号就打不开了。',
    gone: '马上删去',
    goneWhat: ['称呼', '手机或邮箱，是谁的手机', '安全的时间', '换掉的词', '还没发的消息、还没打的电话'],
    stays: '留下来的',
    staysWhat: (passcode: string) => ['时间、服务、编号', passcode, '要我们准备的、一起来的，这次来要用'],
    passcode: {
      move: '口令，还能用它看、改时间、取消',
      cancel: '口令，还能用它看、取消',
      look: '口令，还能用它看',
    },
    staysUntil: '留下来的里没有您的称呼和联系方式；口令和要准备的，这次结束以后也删去。',
    over: '这一次已经结束或取消了：口令、要准备的、一起来的也都删去，编号也打不开了。',
    notCancelled: '删去不是取消，时间还给您留着。不来的话，[先取消](/appointment/cancellation)。',
    held: '删去不是取消，时间还给您留着。取消还[等您亲口确认](/appointment/cancellation)；删了就没法打给您，要到前台说一声。',
    silent: '删了就不再提醒，我们也找不到您：请把编号和口令记好。',
    forGood: '删了找不回来。',
    erase: '删去',
    keep: '不删',
  },
  done: {
    step: '好了',
    heading: '删去以后',
    lead: '按“删去”后来到这里，就是删好了：认得出您的都没有了，编号也打不开了。',
    next: '手机里的短信、邮件和浏览记录，我们删不到：[怎样少留痕迹](/safety)。',
    home: '回首页',
  },
  kept,
}
