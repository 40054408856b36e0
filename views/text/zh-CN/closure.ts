/** 今日闭园: what it does, before the button (R9b). */
export const closure = {
  step: '今日闭园',
  lead: (now: string) => `现在 ${now}。按下去，到今天结束：`,
  tiles: { appointments: '场预约待处理', sms: '人选了短信', email: '人选了邮件', voice: '人只留了电话' },
  steps: [
    '选中的场所全部关上，不再约。',
    '首页写上今天不开门。',
    '在安全时段里的，06:30 起告诉；不在的，到了时段再说；发不了的上电话清单。',
    '约好的不会自动取消，列在“待处理”里，由负责人一件一件处理。',
  ],
  labels: { place: '关哪里', said_zh: '首页上的一句话', said_en: '首页上的一句话（英文）' },
  usual: { zh: '因为天气，今天不接待。', en: 'Because of the weather, nobody is received today.' },
  appointments: (count: number) => `今天还有 ${count} 场`,
  nowhere: '还没有场所',
  nowhereNext: '没有能关的。场所由管理员添加。',
  standing: '今天闭着的',
  takeBack: '收回',
  takeBackThis: (place: string) => `：${place}闭园`,
  takingBack: '收回以后：没说出去的不说了，说过的再告诉一次照常；没处理的预约照旧，已经改或取消的不变。',
  /** Closing on days to come. */
  days: {
    step: '哪天闭园',
    lead: '从这一刻起，那段时间不再约人；约好的不会自动取消，列在“待处理”里。到了那天，首页会写，还没处理的人会收到一条。',
    labels: { day: '从哪天', last: '到哪天', from: '从几点', until: '到几点' },
    lastHint: '只有一天，就不用填',
    hint: '钟点不填，就是整天。',
    usual: { zh: '这段时间不接待。', en: 'Nobody is received in this time.' },
    close: '闭园',
    ahead: '要闭园的日子',
    none: '没有要闭园的日子。',
  },
}
