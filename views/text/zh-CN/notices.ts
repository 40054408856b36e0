/** What a visitor reads when a page cannot be given; each says what to do next. */
export const notices = {
  absent: {
    step: '没有这一页',
    heading: '没有这一页',
    lead: '链接可能过期了，或者少抄了一个字。没有东西丢失。',
    next: '用编号和口令查，或从首页约一个时间。',
  },
  notOurs: {
    step: '没有收下',
    heading: '这张表没有收下',
    lead: '它不像是从我们的网页上发来的，也可能这一页开得太久了。什么也没有改变。',
    next: '回到那一页，刷新，再填一次。',
  },
  tooLarge: {
    step: '太长了',
    heading: '填得太长了',
    lead: '一次发来的超过了我们能收的长度，没有收下。',
    next: '退回去，写短一些再发。',
  },
  tooMany: {
    step: '请等一等',
    heading: '请等一分钟',
    lead: '从您这个网络来的请求太多，我们先停一停。您的预约没有改变。',
    next: '一分钟以后再试。',
  },
  refused: {
    step: '没有办成',
    heading: '这样不行',
    lead: '我们没看懂这个请求，什么也没有改变。',
    next: '退回去再试，或从首页重新开始。',
  },
  fault: {
    step: '出了点问题',
    heading: '我们这边出了点问题',
    lead: '不是您的错。预约没有改变，刚才填的没有保存。',
    next: '过一分钟再试。',
  },
  again: '再试一次',
  find: '用编号和口令查',
  book: '约一个时间',
  ring: (telephone: string) => `急的话请打电话：${telephone}`,
  tell: (number: string) => `报给我们时说这个号：${number}`,
}
