/** What a mail server sends back of a mail that it could not deliver (RFC 3464), with its headers and nothing of its words. */
export const reportOf = ({
  to,
  returned = '',
  envelopeId = '',
  status = '5.1.1',
  action = 'failed',
}: {
  readonly to: string
  readonly returned?: string
  readonly envelopeId?: string
  readonly status?: string
  readonly action?: string
}): Buffer => {
  const lines = [
    'From: MAILER-DAEMON@mx.example.net',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry to have to inform you.',
    '',
    '--part',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.net',
    ...(envelopeId === '' ? [] : [`Original-Envelope-Id: ${envelopeId}`]),
    '',
    'Final-Recipient: rfc822; somebody@example.net',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; no',
    '',
    '--part',
    'Content-Type: text/rfc822-headers',
    '',
    'Subject: x',
    ...(returned === '' ? [] : [`Message-ID: ${returned}`]),
    '',
    '--part--',
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}
