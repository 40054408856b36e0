/** Rosters where people live in group chats and on paper (R47a): what is copied to a group, what is pasted from it, what is posted. */
export const replies = {
  /** Who stands at a post, shorter than what the certificate is called. */
  posts: {
    lawyer: '律师',
    social_worker: '社工',
    social_worker_assistant: '助理社工',
    mediator: '调解员',
    family_guide: '家庭教育指导师',
    counsellor: '心理咨询师',
    matchmaker: '红娘',
    lecturer: '讲师',
  } as Readonly<Record<string, string>>,
  anybody: '值班的人',
  oneOf: (names: readonly string[]) => names.join('或'),
  group: {
    step: '发到群里',
    heading: '发到群里',
    link: '发到群里',
    nothingLacks: '没有缺的岗位。',
    gaps: '缺岗名单',
    roster: '整张值班表',
    hint: '没有来访者，没有手机号，可以发到群里',
    copy: '复制到群',
    copied: '复制好了，去群里粘贴',
    lacking: (duty: string, count: number) => `${duty}还缺 ${count} 位：`,
    gap: (gap: GapSaid) =>
      `${gap.mark} ${gap.day} ${gap.hours} ${gap.who}${gap.count > 1 ? ` ${gap.count} 位` : ''}`,
    answerWith: (marks: readonly string[]) => `能来的请接龙：名字 + ${marks.join('或')}`,
    whole: (duty: string, from: string, last: string) => `${duty}，${from} 到 ${last}：`,
    shift: (day: string, hours: string, people: readonly string[]) => `${day} ${hours}：${people.join('、')}`,
    lacks: (who: string) => `缺${who}`,
    unanswered: (name: string) => `${name}（还没答复）`,
  },
  read: {
    pasted: '从群里复制来的接龙',
    hint: '整段粘贴就行；先给您看对上了谁，确认以前什么都不变',
    check: '对一遍',
    again: '再对一遍',
    heading: '对出来的',
    nothing: '没有看到谁的回复。',
    quote: (said: string) => `“${said}”`,
    gap: (day: string, hours: string, who: string) => `${day} ${hours} ${who}`,
    noGap: '没写清哪一班',
    somebody: '没看出是谁',
    whoIs: (said: string) => `“${said}”是谁？`,
    whichOf: (name: string) => `${name}说的是哪一班？`,
    way: (name: string, gap: string) => `${name}，${gap}`,
    notYet: '先不算',
    verdicts: {
      counts: '对上',
      unsure: '拿不准',
      unread: '看不明白，改一下再对',
      full: '那一班不缺人',
      no: '说来不了',
      again: '上面已经有了',
    },
    stopped: (rules: readonly string[]) => rules.join('、'),
    beforeDraft: '算数之前，什么都没变。之后每一条写着“代填”，固定在草稿里。',
    beforePublished: '算数之前，什么都没变。之后每一条写着“代填”；本人收到一条，可以改。',
    count: (sure: number) => (sure === 0 ? '选好的算数，记作“代填”' : `${sure} 条和选好的算数，记作“代填”`),
    none: '都不算',
  },
  print: {
    step: '打印',
    link: '打印值班表',
    back: '回到排班',
    how: '用浏览器打印：A4 横放，一页。',
    weeks: '哪一周',
    week: (monday: string) => `${monday} 起`,
    what: '印什么',
    withNames: '有名字',
    postsOnly: '只印岗位（贴在墙上）',
    heading: (duty: string, from: string, last: string) => `${duty} · 值班表 · ${from} – ${last}`,
    draft: '草稿，还没发布',
    published: (organisation: string, at: string) =>
      `${organisation} · ${at} 发布 · 换班请在“静约”里换，不要在纸上改`,
    nothing: '这一周没有班次。',
    table: (duty: string) => `${duty}，日子横排`,
    shift: '班次',
    closed: '不开',
    standing: (person: string | null) => (person === null ? '固定班' : `固定班 · ${person}`),
    unanswered: (post: string) => `${post} · 还没答复`,
    foot: '虚线框是还缺的岗位 · 纸上不写手机号',
    footOfPosts: '谁在岗，请问前台',
  },
}

interface GapSaid {
  readonly mark: string
  readonly day: string
  readonly hours: string
  readonly who: string
  readonly count: number
}
