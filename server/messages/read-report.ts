import PostalMime from 'postal-mime'
import { mailsNamedIn } from './bounce-token.ts'

/** What a server reports of a mail that it could not deliver (RFC 3464). */
export interface Report {
  /** Which mails it may be of: what names them is still to be proved. */
  readonly named: readonly { readonly messageId: number; readonly token: string }[]
  /** RFC 3463: '5.1.1'. Null: it was not given up, or it is no failure. */
  readonly failedWith: string | null
}

/** A report quotes headers alone; what is larger is none that anybody need read. */
export const LARGEST_REPORT = 1_000_000

const isStatus = (type: string) => /^message\/(global-)?delivery-status$/i.test(type)
const isReturned = (type: string) =>
  /^(message\/(rfc822|global)|text\/rfc822-headers|message\/global-headers)$/i.test(type)

/** What a mail begins with; of what it says nothing is read. */
const headersIn = (mail: string) => mail.split(/\r?\n\r?\n/, 1)[0] ?? ''

const fieldIn = (part: string, name: string) =>
  new RegExp(`^${name}:\\s*([^\\s(;]+)`, 'im').exec(part)?.[1]?.toLowerCase() ?? null

/** The status of the recipient that was given up; mails of ours have one recipient. */
const failureIn = (status: string): string | null => {
  const failed = status.split(/\r?\n\r?\n/).find(part => fieldIn(part, 'Action') === 'failed')
  return failed === undefined ? null : (fieldIn(failed, 'Status') ?? '4.0.0')
}

const addressed = new Set(['to', 'delivered-to', 'x-original-to', 'envelope-to'])

/** @returns null when it is no report. */
export const readReport = async (raw: Buffer): Promise<Report | null> => {
  if (raw.length > LARGEST_REPORT) return null
  const mail = await PostalMime.parse(raw, {
    attachmentEncoding: 'utf8',
    forceRfc822Attachments: true,
    maxNestingDepth: 10,
  }).catch(() => null)
  const parts = (mail?.attachments ?? []).map(({ mimeType, content }) => ({
    mimeType,
    text: String(content),
  }))
  const status = parts.find(({ mimeType }) => isStatus(mimeType))?.text
  if (!mail || status === undefined) return null
  const to = mail.headers.filter(({ key }) => addressed.has(key)).map(({ value }) => value)
  const returned = parts.filter(({ mimeType }) => isReturned(mimeType)).map(({ text }) => headersIn(text))
  const named = mailsNamedIn([...to, status, ...returned].join('\n'))
  return { named: named.slice(0, 20), failedWith: failureIn(status) }
}
