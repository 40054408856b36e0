import type { Text } from '../zh-CN.ts'

export const calendars: Text['calendars'] = {
  step: 'Calendar',
  heading: 'Add to a calendar',
  before:
    'Calendars are often shared with family. The entry holds the time and one everyday word, and no place.',
  stillWanted: 'I want it all the same',
  look: 'See the entry',
  lead: word =>
    `Calendars are often shared with family, so others may see it. The entry says “${word}” and the time, with no place and no link.`,
  also: 'Say a little more?',
  floor: floor => `Also write “${floor}”`,
  byMail: 'Later e-mails carry it too',
  byMailHint: 'Some mailboxes put it into the calendar before you read the mail',
  ask: 'I want it all the same',
  ready: 'Ready for your calendar',
  readySaid: 'This is how the entry reads:',
  inMail: 'Later e-mails carry it too.',
  save: 'Save to the calendar',
  weChat:
    'It cannot be saved inside WeChat: touch “…” at the top right, choose to open in the browser, and [find it by reference and passcode](/find).',
  harmony:
    'HarmonyOS may not open this file; you can write the entry yourself. You can do without a calendar just as well.',
  stays:
    'When the time is changed or cancelled, your calendar may not follow by itself: save it again, or delete it yourself.',
  change: 'Change it',
  changed: 'Like this',
  takeBack: 'I do not want it any more',
  takeBackLead:
    'This page then no longer gives the file, and e-mails no longer carry it. What is in a calendar already, you delete there yourself.',
  off: 'This time is off',
  offSaid:
    'The entry does not leave your calendar by itself: delete it yourself, or save it once more and it is marked as cancelled.',
  saveOff: 'Save once more',
  delete: 'If you put it into a calendar, delete it there, or [save it once more](/appointment/calendar).',
  deleteInMail: 'If it is in your calendar, please delete it there.',
}
