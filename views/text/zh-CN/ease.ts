/** What each of two is asked alone, before any detail (R15): the same words for everybody who is asked. */
export const ease = {
  step: '先问两句',
  heading: '先问您两句',
  lead: '两个人来的，每个人都单独问。',
  note: '怎么回答，后面的页面都一样。对方什么也看不到。',
  atEase: '和对方坐在一间房里，您安心吗？',
  atEaseAnswers: { yes: '安心', no: '不安心', unsaid: '不想说' },
  safeAtHome: '在家里，您安全吗？',
  safeAtHomeAnswers: { yes: '安全', no: '不安全', unsaid: '不想说' },
  sealed: '我同意安全联络人看这两个回答',
  sealedHint:
    '公益园的一位社工。别人都看不到，接待您的人也看不到；和联系方式一起删去。不勾，就不留这两个回答，当作“不想说”。',
  coming: '谁来？',
  comes: { alone: '我一个人', both: '我们两个人' },
  next: '下一步',
  comeAlone: '我想一个人来',
}
