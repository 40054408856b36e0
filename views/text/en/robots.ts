import type { Text } from '../zh-CN.ts'

export const robots: Text['robots'] = {
  says: {
    robot_waits: 'Something waits to be seen, please sign in',
    robot_booked: 'Something new was booked, please sign in',
    robot_to_mend: 'An appointment is to be mended, please sign in',
    both: 'Something new was booked and something is to be mended, please sign in',
  },
  tried: 'Just trying, nothing to do',
  step: 'Robots',
  heading: 'Robots in your group',
  lead: 'When something is booked or is to be mended, a robot says one sentence in your group, once a minute at most and never from 21:00 to 08:00. It names nobody and no time.',
  example: sentence => `For example: ${sentence}`,
  door: 'Robots in your group',
  kinds: { wecom: 'WeCom', dingtalk: 'DingTalk' },
  none: 'None is set yet.',
  set: 'Set; its address is not shown again',
  posted: time => `It last spoke ${time}`,
  never: 'It has not spoken yet',
  refused: {
    robot_address:
      'They say that there is no such robot. Look in the group, then enter its new address below.',
    robot_signature:
      'They say that the signature is wrong. Choose signing in the robot’s security settings, and enter the secret again.',
    robot_content:
      'They do not take this sentence. Look whether the robot’s security settings ask for other words.',
  },
  remove: kind => `Remove the ${kind} robot`,
  formHeading: 'Set one, or set it anew',
  how: 'Add a robot to your group and copy its webhook address. The address is a key: whoever has it can speak in the group, so it is not shown again.',
  address: 'Webhook address',
  addressHint: 'https://qyapi.weixin.qq.com/… or https://oapi.dingtalk.com/…',
  secret: 'Secret that posts are signed with (DingTalk alone)',
  secretHint: 'It begins with SEC; the robot’s security settings show it once signing is chosen.',
  save: 'Save',
}
