/** Repairs of a published roster: who does not come, what is proposed, what is filled by hand, and what is to be seen to. */
export const repairs = {
  step: '换人',
  door: '有人来不了',
  heading: (duty: string) => `${duty} · 换人`,
  lead: '只换来不了的那一段，别人的班改得越少越好。先看怎么换，按了才算。',
  labels: { person: '谁来不了', day: '从哪天起', last: '到哪天', from: '从几点', until: '到几点' },
  lastHint: '只有一天，就空着',
  hint: '不写时间，就是整天；开庭只写从几点也行。这里不记请假，要记请假，到“人员”里记。',
  choose: '请选',
  look: '看怎么换',
  nothing: '那段时间没有要换的班。',
  nobodyHolds: '这份排班表里没有还没开始的班。',
  proposal: {
    heading: '这样换',
    proved: (changes: number, moved: number) =>
      moved === 0
        ? `改 ${changes} 班，别人的班不动。已算到底，没有改得更少的办法。`
        : `改 ${changes} 班，其中 ${moved} 班是别人的。已算到底，没有改得更少的办法。`,
    notProved: (changes: number, moved: number) =>
      moved === 0
        ? `改 ${changes} 班，别人的班不动。还没算到底。`
        : `改 ${changes} 班，其中 ${moved} 班是别人的。还没算到底，也许有改得更少的办法。`,
    nobodyCan: '没有人能接，怎么换也不行，已算到底。',
    nobodyFound: '没有找到能接的人，还没算到底。',
    change: (from: string, to: string) => `${from} → ${to}`,
    nobody: '没有人',
    answerBy: (by: string) => `${by} 前回复`,
    guests: (count: number) => `里面的 ${count} 个预约跟着走；接班的人接不了的，留在“待处理”。`,
    guestsLeft: (count: number) => `里面的 ${count} 个预约留在“待处理”。`,
    byHand: '自己选人',
    told: '接班的每人收到一份邀请，来不了的人收到一条“不用来了”。别人不打扰。',
    unreachable: (names: readonly string[]) => `${names.join('、')}没有账号，收不到消息。请您告诉本人。`,
    does: '就这样办',
    leave: '先空着，就这样办',
    not: '先不换',
  },
  byHand: {
    step: '自己选人',
    heading: (duty: string) => `${duty} · 自己选人`,
    instead: (name: string) => `现在是 ${name}，选了别人就换下来。`,
    empty: '现在没有人。',
    answer: '怎么问',
    ask: '发邀请，等回复',
    saidYes: '已经问过，来（代填）',
    nobody: '没有这种资质的人。',
    save: '就这样排',
  },
  wouldFall: {
    heading: (count: number) => `保存以后，${count} 班要换人`,
    lead: '班不会自己换，会列在“待处理”里，由负责人换人；在那以前，班还在名下。',
  },
  mending: {
    heading: '值班',
    person: (name: string, when: string) => `${name} · ${when}`,
    empty: (when: string) => `缺人 · ${when}`,
    why: {
      away: (duty: string) => `${duty}。请了假。`,
      court: (duty: string) => `${duty}。那时开庭。`,
      paused: (duty: string) => `${duty}。暂停了服务。`,
      left: (duty: string) => `${duty}。那天已不在一起值班的机构。`,
      certificate: (duty: string) => `${duty}。那天没有有效的资质。`,
      empty: (duty: string) => `${duty}。没有人。`,
    },
    last: {
      declined: (name: string) => `${name}说来不了。`,
      expired: (name: string) => `${name}到时没有回。`,
      withdrawn: (name: string) => `${name}换下来了。`,
    },
    guests: (count: number) => `里面有 ${count} 个预约。`,
    shifts: (count: number) => `${count} 班`,
    repair: '看怎么换',
    byHand: '自己选人',
    see: '看排班表',
    more: (count: number) => `还有 ${count} 个岗位，这些处理完再看。`,
  },
}
