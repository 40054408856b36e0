/** The robots in a group of coordinators: how they are set, and the whole of what they ever say (R36). */
export const robots = {
  says: {
    robot_waits: '有一件事等着看，请登录',
    robot_booked: '有新预约，请登录',
    robot_to_mend: '有预约要处理，请登录',
    both: '有新预约，也有要处理的，请登录',
  },
  /** Said once by whoever runs the house, to see whether it is heard. */
  tried: '试一下，不用理会',
  step: '群机器人',
  heading: '群机器人',
  lead: '有新预约或要处理的，机器人在群里只说一句，最多一分钟一次，21:00 到 8:00 不说。里面没有人，也没有时间。',
  example: (sentence: string) => `比如：「${sentence}」`,
  door: '群机器人',
  kinds: { wecom: '企业微信', dingtalk: '钉钉' },
  none: '还没有设。',
  set: '已设好，不再显示地址',
  posted: (time: string) => `上次说话：${time}`,
  never: '还没有说过话',
  refused: {
    robot_address: '对方说没有这个机器人。请在群里看一下，再把新的地址填在下面。',
    robot_signature: '对方说签名不对。请在机器人的安全设置里选“加签”，把密钥再填一次。',
    robot_content: '对方不收这句话。请看一下机器人的安全设置里有没有别的关键词。',
  },
  remove: (kind: string) => `去掉${kind}机器人`,
  formHeading: '设一个，或重新设',
  how: '在群里添加机器人，复制它的 Webhook 地址。地址就是钥匙：谁有它，谁就能在群里说话，所以保存后不再显示。',
  address: 'Webhook 地址',
  addressHint: 'https://qyapi.weixin.qq.com/… 或 https://oapi.dingtalk.com/…',
  secret: '加签的密钥（只有钉钉）',
  secretHint: 'SEC 开头；在机器人的安全设置里选“加签”就有。',
  save: '保存',
}
