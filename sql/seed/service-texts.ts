/** What a visitor reads of a service before choosing an hour: plain, warm, and nothing that pushes. */
export interface ServiceText {
  readonly nameZh: string
  readonly nameEn: string
  readonly aboutZh: string
  readonly aboutEn: string
}

export const serviceTexts: Readonly<Record<string, ServiceText>> = {
  'joint-mediation': {
    nameZh: '两个人一起谈',
    nameEn: 'Talking together',
    aboutZh: '一位调解员陪着，轮流说，都说完整。',
    aboutEn: 'A mediator keeps the talk fair and sees that both of you finish.',
  },
  'separate-mediation': {
    nameZh: '分开谈，不碰面',
    nameEn: 'In separate rooms',
    aboutZh: '两间屋子，两位调解员，来去都错开。您说的话，您点了头才会传到另一间。',
    aboutEn:
      'Two rooms, two mediators, and you come and go at different times. What you say is passed on only if you agree.',
  },
  'individual-counselling': {
    nameZh: '单独谈一谈',
    nameEn: 'A talk on your own',
    aboutZh: '一个人来，想到哪里就说到哪里，不用先理清楚。社工听您说，和您一起看看下一步。',
    aboutEn:
      'Come on your own and start anywhere. A social worker listens, and looks at the next step with you.',
  },
  'cooling-off': {
    nameZh: '三十天里的陪伴（冷静期）',
    nameEn: 'Company through the thirty days (cooling-off)',
    aboutZh:
      '这三十天里，想谈谈孩子、房子，或者只想有人听，都可以来。一个人来，两个人来，都行；怎么决定，由您自己。',
    aboutEn:
      'In these thirty days, come to talk about the children or the home, or only to be heard; alone or together. What you decide is yours.',
  },
  'registry-mediation': {
    nameZh: '想先谈谈（登记处）',
    nameEn: 'Talking first (at the registry)',
    aboutZh: '就在登记处，一位调解员和一位女律师一起听。谈完办不办，由你们自己定。',
    aboutEn:
      'At the registry itself, with a mediator and a woman lawyer. What you do afterwards is up to you.',
  },
  lawyer: {
    nameZh: '请女律师说说',
    nameEn: 'Ask a woman lawyer',
    aboutZh: '一个人来。问什么，见了面再说；律师讲清楚有哪几条路，走哪条由您定。',
    aboutEn:
      'Come on your own. What it is about can wait until you sit down; she tells you which ways are open, and you choose.',
  },
  'protection-order': {
    nameZh: '人身安全保护令咨询',
    nameEn: 'Advice on protection orders',
    aboutZh: '一个人来。律师和社工一起听，告诉您能怎么办。最快半小时后。',
    aboutEn:
      'Come on your own. A lawyer and a social worker listen together and tell you what can be done. At the earliest in half an hour.',
  },
  preschool: {
    nameZh: '学龄前家庭教育指导',
    nameEn: 'Family guidance: before school',
    aboutZh: '吃饭、睡觉、哭闹、上幼儿园，都可以慢慢说。带孩子来也好，活动室里有玩具。',
    aboutEn:
      'Eating, sleeping, tears, starting kindergarten: take your time. Bring the child if you like, there are toys.',
  },
  'school-age': {
    nameZh: '学龄儿童家庭教育指导',
    nameEn: 'Family guidance: school age',
    aboutZh: '作业、手机、朋友、不想说话的日子。一家人来，或者您先来；一起找一个今天就做得到的小办法。',
    aboutEn:
      'Homework, telephones, friends, days without a word. Come as a family or come first yourself; together we look for one small thing that works.',
  },
  'parent-counselling': {
    nameZh: '家长心理咨询',
    nameEn: 'Counselling for parents',
    aboutZh: '带孩子不容易，累的时候也该有人听您说。一个人来，这五十分钟都是您的。',
    aboutEn:
      'Bringing up children is hard, and you too may be heard. Come on your own: these fifty minutes are yours.',
  },
  'granny-tian': {
    nameZh: '田奶奶聊家常',
    nameEn: 'A chat with Granny Tian',
    aboutZh: '泡一杯茶，说说家里大大小小的事。带着孩子、老人一起来，也热闹。',
    aboutEn:
      'A cup of tea, and the small and large things of a family. Bring the children or the grandparents along.',
  },
  matchmaker: {
    nameZh: '红娘一对一会谈',
    nameEn: 'A conversation with a matchmaker',
    aboutZh: '一个人来，聊聊您是什么样的人，想遇见什么样的人。见不见、什么时候见，都听您的。',
    aboutEn:
      'Come on your own and talk about who you are and whom you would like to meet. Whether and when to meet is for you to say.',
  },
}
