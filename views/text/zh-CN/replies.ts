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
    whole: (duty: string, from: string, last: string) => `${duty}值班表，${from} 到 ${last}：`,
    shift: (day: string, hours: string, people: readonly string[]) => `${day} ${hours}：${people.join('、')}`,
    lacks: (who: string) => `缺${who}`,
    unanswered: (name: string) => `${name}（还没答复）`,
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
    heading: (duty: string, from: string, last: string) => `${duty}值班表 · ${from} – ${last}`,
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
