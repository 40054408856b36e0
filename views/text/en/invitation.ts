import type { invitation as measure } from '../zh-CN/invitation.ts'

export const invitation: typeof measure = {
  offer: {
    heading: 'Let the other person answer for themselves',
    lead: 'The link opens once, on one telephone. Neither of you sees what the other answers, nor whether they come.',
    get: 'Get the link',
  },
  handed: {
    step: 'The link',
    heading: 'Let the other person answer for themselves',
    lead: 'Hand them the link, or let them scan the code. We do not send it for you.',
    once: 'It opens once, on one telephone. If it no longer opens, they get another in person at the desk.',
    unseen: 'What they answer and whether they come is not seen here; what you answered, they do not see.',
    link: 'The link for the other person',
    copy: 'Copy the link',
    copied: 'Copied',
    code: 'The link as a QR code',
    fold: 'QR code',
  },
  asked: {
    lead: 'Someone would like to talk with you. You are asked alone, before the time; coming is up to you.',
    again: 'Open it again',
    closed: 'If it does not open, come to the desk with this link: you get another in person.',
  },
  details: {
    step: 'How to reach you',
    heading: 'Does this time suit you?',
    free: 'free of charge, confidential',
    unseen: 'We tell the other person neither what you fill in nor whether you come.',
    come: 'Does it suit you?',
    comes: { yes: 'Yes', other: 'Another time, please', no: 'I cannot come' },
    comesHint: {
      other: 'The desk rings to arrange it and does not say who asked; it needs your mobile number',
      no: 'Leave the rest empty. The other person is not told',
    },
    moved: 'The time has just changed. Please look at the new one and answer again.',
    done: 'Done',
  },
  declined: {
    step: 'Done',
    heading: 'Done',
    lead: 'You do not come; the other person is not told.',
    again: 'If you would like to talk on your own, you may at any time.',
  },
  desk: {
    heading: 'The link for the other person',
    lead: 'Only when the other person is here. Links of before open nothing any more.',
    issue: 'Issue another link',
    byNumber: 'A link that no longer opens',
    byNumberLead:
      'Only when the person who was invited is here themselves. No reference and no passcode: let them look at the link on their own telephone.',
    number: 'The eight digits after /i/ in the link',
    noNumber: 'There is no such number. Please compare it once more.',
    byNumberQuiet:
      'Links of before open nothing any more. Who booked, when, and whether they come is not seen here, and not told.',
    step: 'The link',
    shown: 'For the other person, in person',
    shownLead:
      'Let them scan it with their own telephone. It opens once, on one telephone; whoever has answered already uses their own reference and passcode.',
  },
}
