/** The other party's own way in (R14): handed on by whoever booked, and answered alone. */
export const invitation = {
  offer: {
    heading: '请另一方自己填',
    lead: '链接只能打开一次，在一台手机上。你们互相看不到填了什么、来不来。',
    get: '拿链接',
  },
  handed: {
    step: '链接',
    heading: '请另一方自己填',
    lead: '把链接给对方，或让对方扫方码。我们不替您发。',
    once: '链接只能打开一次，在一台手机上。打不开了，到前台当面重新给。',
    unseen: '对方填了什么、来不来，这里看不到；您填的，对方也看不到。',
    link: '给对方的链接',
    copy: '复制链接',
    copied: '复制好了',
    code: '链接的方码',
    fold: '方码',
  },
  asked: {
    lead: '有人请您一起谈谈。先单独问您，再看时间；来不来，由您。',
    again: '重新打开',
  },
  details: {
    step: '怎么联系您',
    heading: '这个时间您方便吗？',
    free: '免费、保密',
    come: '方便吗',
    comes: { yes: '方便', other: '想换个时间', no: '来不了' },
    comesHint: { other: '前台打电话来排，不说是谁提的；要留手机', no: '下面不用填。对方不会收到通知' },
    moved: '时间刚改了，请看新的时间再答。',
    done: '好了',
  },
  declined: {
    step: '好了',
    heading: '好了',
    lead: '您不来，对方不会收到通知。',
    again: '想一个人来谈，随时都可以。',
  },
  desk: {
    heading: '给另一方的链接',
    lead: '另一方在这里，才重新给。以前的链接从此打不开。',
    issue: '重新给一个链接',
    step: '链接',
    shown: '当面给另一方',
    shownLead: '请对方用自己的手机扫。只能打开一次，在一台手机上；已经自己填过的，用自己的编号和口令。',
  },
}
