/** A calendar entry of one's own, for whoever asks for it (R54). */
export const calendars = {
  step: '日历',
  heading: '加到日历',
  /** On the page of the appointment, before anything is asked for. */
  before: '日历常常和家里人共用。放进去的一项只有时间和一个平常的词，没有地点。',
  stillWanted: '还是要',
  look: '看这一项',
  lead: (word: string) =>
    `日历常常和家里人共用，别人也可能看到。放进去的一项只写“${word}”和时间，没有地点，也没有链接。`,
  also: '要不要多写一点',
  floor: (floor: string) => `也写“${floor}”`,
  byMail: '以后的邮件也带上它',
  byMailHint: '有的邮箱不等您看信，就先放进日历',
  ask: '还是要',
  ready: '可以存进日历了',
  readySaid: '那一项就是这样：',
  inMail: '以后的邮件里也带着它。',
  save: '存到日历',
  weChat: '微信里存不了：点右上角“…”，选“在浏览器打开”，再[用编号和口令查](/find)。',
  harmony: '鸿蒙手机可能打不开这个文件，自己在日历里记一项就行。没有日历也不耽误。',
  stays: '以后改了时间或取消，日历里的可能不会跟着变：再存一次，或者自己删掉。',
  change: '改一改',
  changed: '就这样',
  takeBack: '不要了',
  takeBackLead: '以后这里不再给这个文件，邮件也不再带。已经放进日历的，要自己删。',
  off: '这个时间已取消',
  offSaid: '日历里的那一项不会自己消失：请自己删掉，或者再存一次，它会标成已取消。',
  saveOff: '再存一次',
  /** Where a cancelled appointment is shown to whoever had asked for the entry. */
  delete: '放进过日历的，请自己删掉，或者[再存一次](/appointment/calendar)。',
  /** In the mail of a cancellation: what was published cannot be called back. */
  deleteInMail: '日历里如果有这一项，请自己删掉。',
}
