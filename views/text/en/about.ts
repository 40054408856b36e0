import type { Text } from '../zh-CN.ts'

export const about: Text['about'] = {
  safety: {
    step: 'Notes',
    heading: 'Leaving fewer traces',
    danger:
      '**In danger now:** call [110](tel:110); if you cannot speak, send a text message to [12110](sms:12110).',
    lead: 'Nobody can promise that no trace is left. Safest is a friend’s telephone.',
    parts: [
      {
        heading: 'The browser',
        steps: [
          'Open it in a **private window**.',
          '“Exit this page” swaps this page for another; pressing Esc three times does the same. For a minute whatever is opened here is the weather too. It **cannot empty the history**.',
          'To delete: browser → history → these entries alone. An empty history is conspicuous.',
        ],
      },
      {
        heading: 'WeChat',
        steps: [
          'A page opened in WeChat stays in its **floating window**: close it with “×”; it is also in the list pulled down from the top, where a long press deletes it.',
          'Links in **chats**, and forwarded ones: delete them on both sides. Searches are kept too.',
          'WeChat signed in on a computer shows the same.',
        ],
      },
      {
        heading: 'The telephone',
        steps: [
          'Calls, text messages, words that the keyboard has learnt.',
          'A shared account (Apple, Huawei, Xiaomi) carries messages, photographs and places to the other device.',
          'Location sharing, family locators, dashboard cameras: think of them before you set out.',
        ],
      },
    ],
    ours: 'On our side',
    oursSaid: [
      'Choose “No reminder” and we send nothing at all. Note the reference somewhere else and remember the passcode.',
      'A text message or e-mail from us holds the time, the floor and the reference; no service and no organisation.',
      'Titles and addresses of our pages do not show why you came.',
    ],
  },
  privacy: {
    step: 'Privacy',
    heading: 'Privacy',
    lead: 'We keep only what an appointment needs.',
    demonstration:
      '**This is a demonstration.** Please give no real telephone number, e-mail address or name: messages are put into the demonstration’s box, where whoever opens it can read them.',
    kept: 'What we keep, and how long',
    columns: { what: 'What', who: 'Who can see it', long: 'How long' },
    rows: [
      { what: 'What to call you', who: 'Those who receive you', long: '30 days' },
      {
        what: 'Telephone or e-mail, and when it is safe to reach you',
        who: 'Those who receive you, to reach you',
        long: '30 days',
      },
      {
        what: 'Who comes along, what to prepare',
        who: 'Those who receive you',
        long: '30 days',
      },
      {
        what: 'The passcode',
        who: 'Nobody; only a code computed from it is kept',
        long: '30 days',
      },
      {
        what: 'Time and service',
        who: 'Its coordinator',
        long: 'It stays; after 30 days without name or contact',
      },
      {
        what: 'When messages were sent, who looked at your contact',
        who: 'You',
        long: 'It stays, and holds no name or contact',
      },
      {
        what: 'The other side’s number, if you gave it when booking a lawyer',
        who: 'Nobody; only a code computed from it is kept, so that no lawyer meets both sides',
        long: '2 years after you came',
      },
      { what: 'What was talked about', who: 'It is not written here', long: 'Not kept' },
    ],
    counted: '30 days are counted from your last visit; then it is erased by itself.',
    why: 'Why we keep it',
    whySaid:
      'To book, to change, to cancel, and to tell you of it. We do not ask why you come, want no identity card, and use it for nothing else. Organisations do not share visitors.',
    sealed: 'Telephone numbers and e-mail addresses are kept encrypted.',
    messages: 'What a text message or e-mail says',
    messagesSaid:
      'The subject holds “Reminder” (or the word you chose) and the time; the text adds the floor and the reference. No service, no organisation, no other person.',
    lockScreen: {
      hour: '18:00',
      day: 'Tuesday 24 November',
      from: 'Messages',
      sender: 'Reminder',
      words: 'Reminder: Wed 25 Nov 18:30',
    },
    browser: 'What is kept in your browser',
    browserSaid: [
      'The language you chose.',
      'A random word, so that no other site can fill in our forms in your name.',
      'For 30 minutes after you open an appointment: which one it is.',
    ],
    browserMore:
      'No statistics, no advertising, nothing from anybody else. The server’s log holds no names, numbers or references.',
    erase: 'How it is erased',
    eraseSaid:
      'What to call you, how to reach you, who comes along and the passcode are erased by themselves 30 days after your last visit. To have it done earlier: [find my time](/find), open it and press “Erase my contact”; name and contact are erased at once, the time stays.',
    copySaid:
      'What we keep of you, what was sent to you and who looked stands on the same page under “What is kept”, where you can also have a copy.',
  },
  accessibility: {
    step: 'Accessibility',
    heading: 'Accessibility',
    lead: 'Made to WCAG 2.2 AA; where it falls short, it says so here.',
    parts: [
      {
        heading: 'The pages',
        said: [
          'Booking, seeing, changing and cancelling work without a mouse and without scripts.',
          'Text enlarged four times needs no sideways scrolling.',
          'Every button and field has a name; times are written “Wednesday 18:30”.',
          'Dark and high-contrast settings follow your device.',
          'Chinese and English say the same.',
        ],
      },
      {
        heading: 'When you are here',
        said: [
          'Wheelchair, Pinghu dialect, sign language or an interpreter: tick it when you book.',
          'Bringing a child: tick it when you book.',
        ],
      },
      {
        heading: 'Not yet',
        said: [
          'Nobody who uses a screen reader every day has tried it from end to end.',
          'There are no videos in sign language.',
          'The browser inside WeChat has not been tried in all its versions.',
        ],
      },
    ],
    tell: telephone =>
      telephone === null
        ? 'If something does not work for you, please tell us when you come.'
        : `If something does not work for you, please ring ${telephone}.`,
  },
}
