import type { AccountTold } from '../../server/messages/account-facts.ts'

/** What a letter to somebody is made of who works here, has a mailbox and has chosen nothing; and what it tells about. */
export const accountTold = (about: Pick<AccountTold, 'about'> & Partial<AccountTold>): AccountTold => ({
  messageId: 1,
  personId: 3,
  locale: 'zh-CN',
  email: 'a@example.org',
  phone: null,
  disabledAt: null,
  reachHours: [],
  choice: null,
  signIn: null,
  shifts: [],
  swap: null,
  urgent: null,
  waits: false,
  ...about,
})
