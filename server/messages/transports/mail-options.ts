import type { SendMailOptions } from 'nodemailer'
import type { Mail } from './transport.ts'

/**
 * A mail as nodemailer composes it: one recipient, no attachment, no calendar part (R54), nothing read from a file or an address
 * (security.md 29). It answers nobody and must not be answered by a machine (RFC 3834 §5).
 */
export const mailOptions = ({ to, from, messageId, at, subject, text, html }: Mail): SendMailOptions => ({
  from: { name: from.name, address: from.address },
  to: { name: '', address: to },
  envelope: { from: from.address, to: [to] },
  messageId,
  date: at.toJSDate(),
  subject,
  text,
  html,
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
})
