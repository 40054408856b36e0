import { textIn } from '../text/text.ts'
import type { LitUp, PreviewedLetter } from './lock-screen.tsx'

/** A letter as a short message lights up: below the signature that it leaves under. */
export const asShortMessage = ({ locale, short, signedBy }: PreviewedLetter): LitUp => ({
  ...{ by: 'sms', locale, from: signedBy, says: short },
})

/** A letter as a mail lights up: who it seems to be from, its subject and how it begins. */
export const asMail = ({ locale, word, subject, begins }: PreviewedLetter): LitUp => ({
  ...{ by: 'email', locale, from: word, says: textIn(locale).outbox.mailSeen(subject, begins) },
})

/** What a robot says in a group of coordinators, in Chinese whatever they speak: it is for 企业微信 and 钉钉. */
export const asPost = (says: string): LitUp => ({
  ...{ by: 'robot', locale: 'zh-CN', from: textIn('zh-CN').robots.step, says },
})
