import { type Worded, worded } from '../../mail/worded.ts'

/** Offers of shifts: the letters, the page that answers them, and publishing, which makes them. */
export const offers = {
  letters: {
    day: 'M月d日 ccc',
    parts: { 0: '上午', 1: '下午', 2: '晚上' },
    when: (day: string, part: string) => `${day}${part}`,
    shift: (day: string, hours: string) => `${day} ${hours}`,
    shiftAt: (day: string, hours: string, floor: string) => `${day} ${hours}，${floor}`,
    answerBy: (by: string) => `请在 ${by} 前回复。到时没回，就去问别人，不算您推掉。`,
    opensNothing: '点开链接什么也不会变，在页面上按了才算。不是您的？不用理会，也别转给别人。',
    /** Fullest first; the first that fits one short message is sent. */
    shortBy: (subject: Worded, by: string, page: string) => [
      worded`${subject}。请在 ${{ by }} 前回复：${page}`,
      worded`${subject}。请回复：${page}`,
      subject,
    ],
    short: (subject: Worded, page: string) => [worded`${subject}。${page}`, subject],
    offer: {
      subject: (when: string, shifts: number) =>
        shifts === 1
          ? worded`值班邀请：${{ when }}`
          : worded`值班邀请：${{ when }}等 ${{ count: String(shifts) }} 班`,
      opening: (shifts: number) => (shifts === 1 ? '请您来值这一班：' : `请您来值这 ${shifts} 班：`),
      open: '看一看，再回复',
    },
    askedAgain: {
      subject: (when: string, shifts: number) =>
        shifts === 1
          ? worded`值班邀请：${{ when }}，还等您回复`
          : worded`值班邀请：${{ when }}等 ${{ count: String(shifts) }} 班，还等您回复`,
      opening: (shifts: number) =>
        shifts === 1 ? '这一班还等您说来不来：' : `这 ${shifts} 班还等您说来不来：`,
      open: '看一看，再回复',
    },
    reminder: {
      subject: (when: string, shifts: number) =>
        shifts === 1
          ? worded`值班提醒：${{ when }}`
          : worded`值班提醒：${{ when }}等 ${{ count: String(shifts) }} 班`,
      opening: (shifts: number) => (shifts === 1 ? '您有这一班：' : `您有这 ${shifts} 班：`),
      open: '看我的值班',
    },
    withdrawn: {
      subject: (when: string, shifts: number) =>
        shifts === 1
          ? worded`值班取消：${{ when }}`
          : worded`值班取消：${{ when }}等 ${{ count: String(shifts) }} 班`,
      opening: (shifts: number) => (shifts === 1 ? '这一班您不用来了：' : `这 ${shifts} 班您不用来了：`),
      open: '看我的值班',
    },
    acceptedForYou: {
      subject: (when: string, shifts: number) =>
        shifts === 1
          ? worded`值班代填：${{ when }}，来`
          : worded`值班代填：${{ when }}等 ${{ count: String(shifts) }} 班，来`,
      opening: (shifts: number) =>
        shifts === 1
          ? '这一班替您回了“来”。不对，您可以自己改：'
          : `这 ${shifts} 班替您回了“来”。不对，您可以自己改：`,
      open: '看一看，再改',
    },
    declinedForYou: {
      subject: (when: string, shifts: number) =>
        shifts === 1
          ? worded`值班代填：${{ when }}，来不了`
          : worded`值班代填：${{ when }}等 ${{ count: String(shifts) }} 班，来不了`,
      opening: (shifts: number) =>
        shifts === 1 ? '这一班替您回了“来不了”：' : `这 ${shifts} 班替您回了“来不了”：`,
      open: '看我的值班',
    },
  },
  publish: {
    step: '发布',
    heading: (duty: string) => `发布以前看一眼：${duty}`,
    lead: (offers: number, people: number) =>
      offers === 0
        ? '没有要问的人，发布就算数。'
        : `发出 ${offers} 份邀请，问 ${people} 个人，每人一条消息。`,
    answerBy: '48 小时内回复；离上班不到四天的，只等一半的时间',
    standing: (positions: number) => `${positions} 个固定班，不用再问`,
    lacking: (positions: number) => `还缺 ${positions} 个岗位，发布以后也能补`,
    begun: (positions: number) => `${positions} 个岗位的班已经开始，不再邀请`,
    unreachable: (names: readonly string[]) =>
      `${names.join('、')}没有账号，收不到消息。请您问过以后，替他们回复。`,
    publish: '发布',
    back: '先不发布',
    done: '这份排班表已经发布。',
    room: '房间',
    occupied: '那段时间有别的安排',
  },
  answer: {
    step: '值班邀请',
    heading: (shifts: number) => (shifts === 1 ? '1 个值班邀请' : `${shifts} 个值班邀请`),
    lead: (by: string) => `一次回完。没选的不算，${by} 前还能再回。`,
    of: (day: string, hours: string) => `${day} ${hours}`,
    yes: '接受',
    no: '来不了',
    why: '为什么（不说也行）',
    noReason: '不说',
    reasons: { away: '那天不在', too_many: '排得太多', other: '别的原因' },
    filledIn: '负责人替您回了“接受”，您可以改。',
    send: '回复',
    all: '全部接受',
    thanks: '记下了，谢谢。',
    thanksForSome: '记下了，谢谢。下面的还等您回复。',
    none: '没有等您回复的邀请',
    noneLead: '有新的邀请，会发消息给您，也会出现在这里。',
  },
  answerFor: {
    step: '代填',
    heading: (person: string) => `替${person}回复`,
    lead: '问过本人再填。会标上“代填”，也会发消息告诉本人；到期以前，本人可以自己改。',
    back: '回到排班表',
  },
  waiting: {
    heading: '等您回复',
    offers: (shifts: number) => `${shifts} 个值班邀请`,
    answer: '看一看，再回复',
  },
  firm: {
    step: '律所定人',
    heading: (firm: string) => `${firm}派谁来？`,
    lead: (until: string) => `${until} 前可以定；到时没有定，这个岗位就空出来。`,
    person: '谁来',
    choose: '请选一位',
    nobody: '没有人符合这个岗位的要求。',
    save: '定下',
    back: '回到排班表',
  },
}
