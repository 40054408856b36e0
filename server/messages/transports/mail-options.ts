import type { SendMailOptions } from 'nodemailer'
import { sha256 } from '../../keys/digest.ts'
import type { Mail } from './transport.ts'

/** Mailboxes show a button of their own for it; a signature covers both (RFC 8058 §4). */
const oneClick = (address: string) => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/**
 * A mail as nodemailer composes it: one recipient, no attachment, nothing read from a file or an address (security.md 29). A
 * calendar is one more way to read it, under its own method (RFC 6047 §2.4): `icalEvent` would add a copy as a file, without it.
 * It answers nobody and must not be answered by a machine (RFC 3834 §5).
 */
export const mailOptions = ({
  to,
  from,
  messageId,
  returnTo,
  envelopeId,
  at,
  subject,
  text,
  html,
  calendar,
  unsubscribe,
}: Mail): SendMailOptions & { readonly baseBoundary: string } => ({
  from: { name: from.name, address: from.address },
  to: { name: '', address: to },
  envelope: { from: returnTo, to: [to] },
  // A report of what failed, with its headers and none of its words (RFC 3461).
  dsn: { ret: 'HDRS', envid: envelopeId, notify: 'FAILURE' },
  messageId,
  // Drawn at random otherwise: a repeat is to be the same, word for word.
  baseBoundary: sha256(messageId).toString('hex').slice(0, 16),
  date: at.toJSDate(),
  subject,
  text,
  html,
  ...(calendar === null
    ? {}
    : { alternatives: [{ contentType: 'text/calendar; charset=utf-8; method=PUBLISH', content: calendar }] }),
  headers: {
    'Auto-Submitted': 'auto-generated',
    ...(unsubscribe === null ? {} : oneClick(unsubscribe)),
  },
  disableFileAccess: true,
  disableUrlAccess: true,
})
