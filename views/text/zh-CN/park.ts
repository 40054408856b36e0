/** What the pages say on which the park itself is kept: organisations, places, rooms, hours. */
export const park = {
  step: '全园',
  heading: '全园',
  save: '保存',
  keep: '不改了',
  standsNow: '现在是这样',
  close: '今日闭园',
  closeDays: '哪天闭园',
}

export const organisations = {
  step: '机构',
  add: '添加机构',
  none: '还没有机构',
  noneNext: (to: Record<'first' | 'places' | 'days' | 'accounts', string>) =>
    `先[添加一家](${to.first})。再写[场所](${to.places})的房间和开放时间，看一遍[放假和调休](${to.days})，最后在[账号](${to.accounts})里请各家的负责人来。`,
  notCoordinated: '还没有负责人的账号：去开一个',
  nobodyYet: '还没写',
  kinds: { organisation: '机构', team: '队伍' },
  labels: {
    name_zh: '名称',
    name_en: '英文名称',
    kind: '是什么',
    slug: '网址里的名字',
    responsible: '负责人',
    contact: '联系方式',
    joined: '志愿服务信息系统',
  },
  joined: '已经接入',
  notJoined: '还没有接入',
  joinedHint: '接入了全国志愿服务信息系统，出具的才叫“证明”',
  slugHint: '小写字母、数字和连字符，例如 hexie',
  onRecords: '负责人和联系方式会写在服务时长记录上',
}

export const places = {
  step: '场所',
  add: '添加场所',
  labels: {
    name_zh: '名称',
    name_en: '英文名称',
    said_zh: '消息里怎么说在哪里',
    said_en: '消息里怎么说在哪里（英文）',
    make_up: '调休上班日',
  },
  saidHint: '只说楼层，不说场所名，例如 二楼',
  saidEnHint: '例如 second floor',
  makeUp: '调休上班那天也开，按补的那个星期几',
  worksOnMakeUp: '开',
  restsOnMakeUp: '不开',
  rooms: '房间',
  openings: '开放时间',
  changeOpenings: '改开放时间',
  special: '某一天另定时间',
  never: '还没有开放时间，这里约不出时间。',
  none: '还没有场所',
  noneNext: '添加一个，再写它的房间和开放时间：都有了，才约得出时间。',
  toPlace: '回到场所',
}

export const rooms = {
  step: '房间',
  add: '添加房间',
  uses: {
    mediation: '调解',
    counselling: '咨询',
    waiting: '等候',
    play: '亲子活动',
    classroom: '教室',
    hall: '大厅',
    window: '窗口',
  },
  standings: { in_use: '在用', out_of_use: '停用' },
  labels: { name_zh: '名称', name_en: '英文名称', use: '用来做什么', seats: '座位', standing: '现在' },
  none: '还没有房间。要房间的服务，在这里约不出时间。',
  outOfUse: '不再约进这间；已经约在里面的，放到待处理',
  seats: (count: number) => `${count} 座`,
}

export const openings = {
  step: '开放时间',
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  closed: '不开',
  add: '加一段',
  remove: '去掉',
  removeThis: (day: string, hours: string) => `：${day} ${hours}`,
  labels: { weekdays: '星期几', from: '从', until: '到' },
  specialStep: '某一天另定时间',
  specialLead: '这一天按这里写的开，不按星期几；放假也照开。都空着，就还是按星期几。',
  specialLabels: {
    day: '哪天',
    from_1: '第一段，从',
    until_1: '到',
    from_2: '第二段，从',
    until_2: '到',
    from_3: '第三段，从',
    until_3: '到',
  },
  specialNow: '另定了时间的日子',
  specialNone: '没有哪一天另定了时间。',
  saveDay: '定下这一天',
}
