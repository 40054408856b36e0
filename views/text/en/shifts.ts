import type { Text } from '../zh-CN.ts'

export const shifts: Text['shifts'] = {
  step: 'Your shifts',
  heading: 'Your shifts',
  which: 'Which',
  tabs: { next: 'Next', offers: 'Offers', swaps: 'Swaps', done: 'Done', leave: 'Away', wishes: 'Wishes' },
  where: (place, floor) => `${place}, ${floor}`,
  beside: (place, names) =>
    [place, names.length === 0 ? null : `with ${names.join(', ')}`].filter(part => part !== null).join(' · '),
  states: {
    planned: 'Not published yet',
    offered: 'Waits for you',
    standing: 'Standing',
    accepted: 'Accepted',
    declined: 'Cannot come',
    expired: 'Expired',
    withdrawn: 'Taken back',
    worked: 'Worked',
    absent: 'Absent',
  },
  waits: 'open',
  answer: 'Answer',
  none: 'No shifts yet',
  noneLead: 'Say when you are free, and rosters will think of you.',
  noneDone: 'No shifts behind you yet',
  availability: 'Say when you are free',
  pages: 'Pages',
  earlier: 'Earlier',
  later: 'Later',
}
