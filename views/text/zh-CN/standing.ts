/** How an appointment stands after it was booked: held until a voice is heard (R16), there, over. */
export const standing = {
  tags: { booked: '已约好', held: '等您亲口确认', arrived: '已到' },
  voice: {
    step: '来不了',
    heading: '收到了，时间还留着',
    /** How this kind is cancelled: said before it is asked, and after. */
    how: '这一类时间，听本人说一句才取消。',
    ring: (when: string) => `我们在安全的时段打给您：${when}。`,
    noHour: (floor: string) => `开始之前没有安全的时段可以打电话。带编号和口令到${floor}前台说一声。`,
    desk: (floor: string) => `您没有留电话。带编号和口令到${floor}前台说一声。`,
    changed: (floor: string) => `联系方式后来改过，就不打电话了。带编号和口令到${floor}前台说一声。`,
    erased: (floor: string) => `联系方式已经删去，就不打电话了。带编号和口令到${floor}前台说一声。`,
    stands: '没说上，时间照旧留着。',
    somebodyElse: (floor: string) => `别人接，我们说“打错了”。也可以带编号和口令到${floor}前台。`,
    ask: '请求取消',
    keep: '我会来，别取消',
    see: '怎样取消',
    home: '回首页',
  },
  past: {
    step: '过去了',
    heading: '这个时间过去了',
    lead: '来没来，都不用说明。',
    stillOpens: '用编号和口令，到第二天还能打开这一页。',
    again: '另约时间',
  },
}
