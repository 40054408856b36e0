/** How much one person is asked for (R40). */
export const personLimits = {
  step: '最多几班',
  heading: '最多几班',
  headingOf: (name: string) => `${name}最多几班`,
  lead: '少排几班，自己改；要多排，请负责人改。已经排好的班不动。',
  leadOf: '排班、补人时按这里算。已经排好的班不动。',
  link: '最多几班',
  labels: { week: '一周最多', day: '一天' },
  asAll: '和大家一样',
  asAllADay: '最多两个半天，或一个晚上',
  shifts: (count: number) => (count === 0 ? '不排' : `${count} 班`),
  mostOwn: (most: number) => `和大家一样是 3 班，机构另有规则的按规则。自己最多填 ${most} 班。`,
  mostOf: '和大家一样是 3 班，机构另有规则的按规则。本人愿意才多排。',
  oneADay: '一天只排一班',
  dayHint: '不勾：最多两个半天，或一个晚上',
  share: '分担多少，在“名字和联系”里改',
}
