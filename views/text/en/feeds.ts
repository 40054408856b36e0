import type { Text } from '../zh-CN.ts'

export const feeds: Text['feeds'] = {
  words: {
    duty: 'On duty',
    offered: 'On duty (not answered)',
    staffed: (filled, positions) => `On duty ${filled}/${positions}`,
    appointment: 'Reminder',
    busy: 'Busy',
    more: 'There is more than fits here: see the pages',
  },
  names: { mine: 'On duty', organisation: 'Day', room: 'Busy', duty: 'Shifts' },
}
