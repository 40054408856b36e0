const counts = ['', '一', '两', '三', '四', '五', '六', '七', '八']
const lasting = (days: number) =>
  days % 7 === 0 && counts[days / 7] ? `${counts[days / 7]}周` : `${days} 天`

export const availability = {
  start: '您想从哪里开始？',
  startLead: '免费、保密、不用注册。一分钟约好，随时可改可取消。',
  doors: {
    1: { seal: '和', name: '夫妻与婚姻', about: '一起谈、分开谈、单独谈、冷静期' },
    2: { seal: '育', name: '孩子与家庭教育', about: '学龄前、学龄，白天和晚上' },
    3: { seal: '法', name: '请女律师说说', about: '婚姻、抚养、财产' },
    4: { seal: '约', name: '认识一个人', about: '红娘一对一会谈' },
  },
  noDoors: '这里还没有能约的',
  noDoorsNext: '过几天再来看看。急着找人说，打 12338。',
  fifth: '被打、被吓、被管着？单独见律师和社工',
  booked: '已经约好了？',
  unsafe: (safety: string) =>
    `**此刻不安全？**先打 [110](tel:110)。右上角“快速离开”把这一页换成天气预报，删不掉浏览记录。[怎样少留痕迹](${safety})`,
  closedToday: (day: string, place: string, said: string) => `**今天（${day}）${place}不开门。**${said}`,
  closedForHours: (hours: string, place: string, said: string) => `**今天 ${hours} ${place}不开门。**${said}`,
  closedAsk: (telephone: string | null) =>
    telephone === null
      ? '今天约好了的，出门前请再看一眼这一页。'
      : `今天约好了的，出门前请先打电话问一问：${telephone}。`,

  chooseService: '选一项',
  unsure: (address: string, name: string) =>
    `不确定选哪个？先[${name}](${address})。有人打您、吓您，请一个人来。`,
  unsureHere: '有人打您、吓您，请一个人来。',
  any: '都可以',
  who: '谁来',
  whoIs: { alone: '我一个人', together: '两个人一起', apart: '两个人，分开坐' },
  age: '谁的事',
  ageIs: { preschool: '还没上学的孩子', school: '上学的孩子', parent: '家长自己' },
  when: '什么时候',
  whenIs: { day: '白天', evening: '晚上', weekend: '周末' },
  services: (count: number) => `${count} 项服务`,
  noServices: '这样选，没有合适的',
  noServicesNext: '放宽一项试试，例如换个时候。',
  allServices: '看全部服务',
  earliest: (time: string) => `最早 **${time}**`,
  full: (days: number) => `${lasting(days)}内约满`,
  closed: '暂停预约',
  askDesk: (telephone: string | null) =>
    telephone === null ? '请到前台，当面帮您排。' : `请前台帮您排：${telephone}。`,

  minutes: (minutes: number) => `${minutes} 分钟`,
  free: '免费、保密',
  place: (said: string, name: string | null) => (name === null ? said : `${said}，${name}`),
  parties: {
    one: '一个人',
    two: '两个人',
    apart: '两个人，两间房',
    oneOrTwo: '一个或两个人',
    family: '家长，孩子可以一起来',
  },

  chooseTime: '选时间',
  tenMinutes: '先各自单独 10 分钟，再一起谈；两个人到的时间错开 15 分钟。每一场都这样。',
  tenMinutesForTwo: '两个人来的话：先各自单独 10 分钟，再一起谈；到的时间错开 15 分钟。每一场都这样。',
  comeAlone: (links: readonly string[]) =>
    links.length === 0
      ? '**有人打您、吓您？**请一个人来。'
      : `**有人打您、吓您？**请一个人来：${links.join('，或')}。`,
  earliestOpen: (time: string) => `最早可约：${time}`,
  takeEarliest: '就约这个时间',
  chooseDay: '选择日期',
  past: '过',
  fullDay: '满',
  closedDay: '不开',
  beyond: '还早',
  openings: (count: number) => `${count}`,
  openingsRest: ' 个空位',
  numbersAre: '日期下是空位数',
  previousWeek: '上一周',
  nextWeek: '下一周',
  weekFull: '这一周没有空位了。',
  nextFree: (time: string) => `最近的空位：**${time}**`,
  goThere: '看那一周',
  morning: '上午',
  afternoon: '下午',
  evening: '晚上',
  wholeMonth: (days: number) => `看${lasting(days)}内的日子`,
  openingsShort: (count: number) => `${count} 个`,
  openingsShortRest: '空位',
  noneFits: '都不合适？',
  allFull: (days: number) => `${lasting(days)}之内都约满了`,
  allFullNext: '有人取消时，空位会重新出现在这里。',
  insteadHead: '也可以先这样',
  insteadIs: (day: string, name: string) => `${day}，${name}`,
  insteadAbout: (place: string, minutes: string) => `${place}，${minutes}`,

  nextTimes: (count: number): string =>
    count === 1 ? '最近的时间' : `最近${counts[count] ?? ` ${count} `}个时间`,
  takeThis: '约这个',
  takeThisTime: (time: string) => `：${time}`,
  noTimes: '眼下没有空的时间',
  noTimesNext: '有人取消时，空出来的时间会重新出现在这里。',
}
