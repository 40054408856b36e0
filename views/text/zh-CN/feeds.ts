/** Calendars of one's own that a program reads again and again (R50–R52). */
export const feeds = {
  /** What stands in a calendar: a neutral word and nothing of what it is about. */
  words: {
    duty: '值班',
    offered: '值班（待答复）',
    staffed: (filled: string, positions: string) => `值班 ${filled}/${positions}`,
    appointment: '提醒',
    busy: '占用',
    more: '放不下了，其余的请看网页',
  },
  /** What a calendar calls itself in a program. */
  names: { mine: '值班', organisation: '日程', room: '占用', duty: '班次' },
}
