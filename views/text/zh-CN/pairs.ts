/** Who is kept apart in shifts, and who stands together. */
export const pairs = {
  step: '同班不同班',
  heading: '谁和谁同班、不同班',
  lead: '排班和补人时尽量照办，但不会为了它让岗位空着。只有两人所在机构的负责人看得到，本人看不到。',
  link: '同班不同班',
  none: '还没有',
  noneNext: '在下面选两个人：不排在同一班，或者一起来。',
  two: (one: string, other: string) => `${one}、${other}`,
  kinds: { apart: '不同班', together: '同班' },
  hints: {
    apart: '同一班里尽量不同时有这两个人',
    together: '一个人的班，尽量也有另一个人；只有一个岗位的班不算',
  },
  addOne: '加一对',
  labels: { person: '本机构的谁', with: '和谁', kind: '怎样' },
  choose: '选一个',
  add: '加上',
  end: '取消',
  which: (one: string, other: string) => `：${one}和${other}`,
}
