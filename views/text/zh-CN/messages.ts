import { type Filling, worded } from '../../mail/worded.ts'

/** What letters and short messages say (domain.md §8): when, the floor and what to do, never why. */
export const messages = {
  /** Begins every subject and short message and names the sender, unless another word was chosen (R30). */
  word: '提醒',
  time: 'M月d日 ccc HH:mm',
  /** Letters that what fills a place in a short message has at most. */
  longest: { word: 8, time: 15, floor: 4, reference: 9, when: 11, count: 2, by: 15, code: 6 },
  reference: '编号',
  cancel: '来不了，在这里改或取消',
  cancelAt: (address: string) => `来不了，在这里改或取消：\n${address}`,
  nobodyRings: (and: string) => `我们不会主动打电话。${and}`,
  replies: '回这封邮件，有人会看。',
  notYours: '不是您的？不用理会，可以删掉。',
  booked: {
    subject: (word: string, time: string) => `${word}：${time}`,
    opening: '时间定好了。',
    /** Fullest first; the first that fits one short message is sent. */
    short: ({ word, time, floor, reference, find, nobodyRings }: ShortMessage) => [
      ...(nobodyRings ? ['打电话', '来电'] : []).map(
        call =>
          worded`${word}：${{ time }}，${{ floor }}。编号 ${{ reference }}。改或取消：${find}。不主动${call}`,
      ),
      worded`${word}：${{ time }}，${{ floor }}。编号 ${{ reference }}。改或取消：${find}`,
      worded`${word}：${{ time }}，${{ floor }}。编号 ${{ reference }}。${find}`,
      worded`${word}：${{ time }}，${{ floor }}。编号 ${{ reference }}`,
    ],
    /** Under a word of the visitor's own, nothing that would belie it. */
    covered: ({ word, time, reference }: ShortMessage) => [
      worded`${word}：${{ time }}。编号 ${{ reference }}`,
    ],
  },
  changed: {
    subject: (word: string, time: string) => `${word}：改到 ${time}`,
    opening: '时间改好了。',
    short: ({ word, time, floor, reference, find }: ShortMessage) => [
      worded`${word}：改到 ${{ time }}，${{ floor }}。编号 ${{ reference }}。改或取消：${find}`,
      worded`${word}：改到 ${{ time }}，${{ floor }}。编号 ${{ reference }}。${find}`,
      worded`${word}：改到 ${{ time }}，${{ floor }}。编号 ${{ reference }}`,
    ],
    covered: ({ word, time, reference }: ShortMessage) => [
      worded`${word}：改到 ${{ time }}。编号 ${{ reference }}`,
    ],
  },
  cancelled: {
    subject: (word: string, time: string) => `${word}：${time} 已取消`,
    opening: '这个时间已取消。',
    short: ({ word, time, reference }: ShortMessage) => [
      worded`${word}：${{ time }} 已取消。编号 ${{ reference }}`,
    ],
  },
  /** After a move that was never told: the hour it was moved to, and the one that was said. */
  cancelledWithEarlier: {
    subject: (word: string, time: string) => `${word}：${time} 已取消，之前说的也是`,
    opening: '这个时间已取消，之前告诉您的那个也取消了。',
    short: ({ word, time, reference }: ShortMessage) => [
      worded`${word}：${{ time }} 已取消，之前说的时间也取消了。编号 ${{ reference }}`,
    ],
  },
  /** A closure of that day (R9b). It stands until it is moved or cancelled, and then that is said. */
  closedToday: {
    subject: (word: string, time: string) => `${word}：${time} 不开门`,
    opening: '那天不开门，请先别出门。接下来怎么办，会再告诉您；也可以自己改时间。',
    short: ({ word, time, reference, find }: ShortMessage) => [
      worded`${word}：${{ time }} 不开门，请先别出门，会再告诉您。编号 ${{ reference }}。改时间：${find}`,
      worded`${word}：${{ time }} 不开门，请先别出门，会再告诉您。编号 ${{ reference }}`,
    ],
  },
  /** The closure was taken back, after it was told. */
  openAfterAll: {
    subject: (word: string, time: string) => `${word}：${time} 照常`,
    opening: '又开门了，这个时间照常。之前说不开门，不算了。',
    short: ({ word, time, floor, reference, find }: ShortMessage) => [
      worded`${word}：${{ time }} 照常，${{ floor }}。编号 ${{ reference }}。改或取消：${find}`,
      worded`${word}：${{ time }} 照常，${{ floor }}。编号 ${{ reference }}`,
    ],
    covered: ({ word, time, reference }: ShortMessage) => [
      worded`${word}：${{ time }} 照常。编号 ${{ reference }}`,
    ],
  },
  box: {
    step: '收发箱',
    heading: '收发箱（演示）',
    lead: '演示里什么也不发出去：每条写成一个文件，在这里看。现在发的话，就是这样写的。',
    leadSmtp: '短信写成文件；邮件交给设好的邮件服务器。现在发的话，就是这样写的。',
    day: '看今天的另一面',
    emptyHeading: '还没有消息',
    empty: '约一个时间，选短信或邮件，就会出现在这里。',
    book: '去约一个时间',
    toAccounts: '给工作人员的',
    waiting: '等着发',
    sent: '已发',
    over: '没有发',
    calls: '要打电话的',
    channels: { sms: '短信', email: '邮件', robot: '群' },
    kinds: {
      appointment_booked: '约好了',
      appointment_changed: '改了时间',
      appointment_called_off: '园里取消了',
      appointment_cancelled: '已取消',
      appointment_reminder: '快到了',
      sign_in: '登录码',
      invited: '账号开好了',
      shift_offer: '值班邀请',
      shift_asked_again: '值班邀请，再问一次',
      shift_reminder: '值班提醒',
      shift_withdrawn: '值班取消',
      shift_accepted_for: '代填：来',
      shift_declined_for: '代填：来不了',
      swap_asked: '请人换班',
      swap_done: '换好班了',
      swap_failed: '没换成班',
      swap_told: '告诉负责人：换班了',
      urgent_call: '急召',
      urgent_over: '急召结束了',
      urgent_found: '告诉负责人：急召有人来',
      urgent_nobody: '告诉负责人：急召没人来',
      robot_booked: '告诉群：有新预约',
      robot_to_mend: '告诉群：有要处理的',
      closed_today: '今天不开门',
      open_after_all: '照常开门',
      cancellation_to_confirm: '按了取消，要听本人说一句',
    },
    states: { waiting: '等着', sent: '已发', failed: '没发成', dropped: '不用发了', expired: '过时了' },
    to: (masked: string) => `发给 ${masked}`,
    masked: { sms: '1•• •••• ••••', email: '•••@•••', robot: '•••' },
    due: (time: string) => `${time} 发`,
    sentAt: (time: string) => `${time} 发出`,
    waits: {
      its_hour: '到时候发',
      leaving: '一分钟之内发',
      quiet: '21:00 到 8:00 不发',
      safe_hours: '等到说过安全的时间',
      again: '上次没发成，再试',
    },
    /** Why a try came to nothing and another follows. */
    triedInVain: {
      smtp_4xx: '邮件服务器请稍后再发',
      smtp_timeout: '邮件服务器没有回应',
      smtp_sign_in: '邮件服务器没让登录',
      smtp_name: '找不到邮件服务器',
      smtp_tls: '和邮件服务器之间加密没建成',
      smtp_connection: '连不上邮件服务器',
      sms_connection: '连不上短信网关',
      sms_busy: '短信网关请稍后再发',
      sms_limit: '短信网关的限额到了',
      sms_no_credit: '短信网关的余额不够',
      sms_sign_in: '短信网关没让登录',
      sms_other: '短信网关没有收下',
      budget_spent: '今天的短信条数用完了',
      file: '文件没写成',
      robot_busy: '群机器人没有收下',
      robot_connection: '连不上群机器人',
      robot_silence: '群机器人没有回音',
      robot_too_many: '群机器人说太多了',
      fault: '程序出了错',
    },
    againAfter: (reason: string) => `上次没发成：${reason}。到时再试`,
    why: {
      no_longer_true: '已经不是这样了',
      planned_anew: '时间或联系方式改了，不用了',
      place_is_closed: '那时不开门，不提醒',
      closure_taken_back: '又开门了，不用说了',
      never_said: '约好的事没说过，取消也不用说',
      address_paused: '这个邮箱退过信，不再往那里发',
      bounced: '对方服务器退回：送不到',
      bounced_for_now: '对方服务器退回：暂时送不到',
      no_channel: '没有设邮件服务器，发不出去',
      no_allowed_hour: '来之前没有可以发的时间',
      useless: '过了时间，没有用了',
      erased: '联系方式已删去',
      not_to_be_reached: '不要提醒',
      to_ring: '上了电话清单',
      outcome_unknown: '不知道发到没有，不再发',
      tries_in_vain: '试了几次都没发成',
      unsendable: '里面有不能发的字',
      robot_address: '群机器人不在了，要重新设',
      robot_signature: '群机器人的安全设置不对，要重新设',
      robot_content: '群机器人不收这句话',
      said_together: '和别的一起说了',
      sms_number: '这个号码收不了短信',
      sms_blocked: '这个号码退订了短信',
      sms_words: '短信网关不让发里面的字',
      sms_template: '短信网关不认签名或模板',
      sms_no_template: '这一种没有登记模板',
      undelivered: '短信没有送到',
      budget_spent: '今天的短信条数用完了',
      refused: '对方服务器退回',
    },
    callBetween: (from: string, to: string) => `${from} 到 ${to} 之间打`,
    noHour: '没有安全的时间可打',
    sms: '信息',
    mail: '邮件',
    from: '发件人',
    subject: '标题',
    words: '正文',
  },
}

interface ShortMessage {
  word: Filling
  time: string
  floor: string
  reference: string
  find: string
  /** Not of a time that is cancelled by voice: whoever asks for it is rung (R16). */
  nobodyRings: boolean
}
