import { safeAddress } from '../kit/link.tsx'
import { textIn } from '../text/text.ts'
import type { Letter } from './letter.ts'
import { ink, mono, paper, sheet, soft } from './look.ts'
import { MailPage } from './mail-page.tsx'

const table = { role: 'presentation', width: '100%', cellpadding: '0', cellspacing: '0' } as const
const cell = { padding: '28px 24px 0' }
const line = { margin: '0 0 4px', fontSize: '16px', lineHeight: '1.6' }
const small = { fontSize: '14px', lineHeight: '1.7', color: soft }

const Cancel = ({ label, link }: { label: string; link: string }) => (
  <tr>
    <td style={{ padding: '20px 24px 8px' }}>
      <table {...table} width="auto">
        <tr>
          <td style={{ backgroundColor: ink.jade, borderRadius: '10px' }}>
            <a
              href={safeAddress(link)}
              style={{
                display: 'inline-block',
                padding: '13px 26px',
                fontSize: '16px',
                lineHeight: '1.4',
                fontWeight: 600,
                color: '#ffffff',
                textDecoration: 'none',
              }}
            >
              {label}
            </a>
          </td>
        </tr>
      </table>
      {/* As visible text as well: some webmails rewrite what a link leads to. */}
      <p style={{ ...small, margin: '12px 0 0', overflowWrap: 'anywhere' }}>{link}</p>
    </td>
  </tr>
)

/** A letter as HTML for mail: one table, inline styles, nothing fetched, readable on light and on dark. */
export const LetterPage = ({ letter }: { letter: Letter }) => {
  const {
    locale,
    subject,
    opening,
    day,
    hours,
    floor,
    reference,
    link,
    nobodyRings,
    inCalendar = null,
    leadsToOthers = false,
  } = letter
  const text = textIn(locale).messages
  return (
    <MailPage {...{ locale, subject }} preheader={subject}>
      <table {...table} style={{ backgroundColor: paper }}>
        <tr>
          <td align="center" style={{ padding: '24px 12px' }}>
            <table {...table} style={sheet}>
              <tr>
                <td style={cell}>
                  {opening !== null && <p style={{ ...line, margin: '0 0 12px' }}>{opening}</p>}
                  <h1 style={{ margin: '0', fontSize: '18px', lineHeight: '1.4', fontWeight: 600 }}>{day}</h1>
                  <p style={{ margin: '0 0 16px', fontSize: '34px', lineHeight: '1.25', fontWeight: 600 }}>
                    {hours}
                  </p>
                  {floor !== null && <p style={line}>{floor}</p>}
                  <p style={line}>
                    {text.reference} <b style={mono}>{reference}</b>
                  </p>
                  {inCalendar !== null && <p style={{ ...line, margin: '12px 0 4px' }}>{inCalendar}</p>}
                </td>
              </tr>
              {link !== null && (
                <Cancel
                  label={leadsToOthers ? textIn(locale).mending.letter.others : text.cancel}
                  link={link}
                />
              )}
              <tr>
                <td style={{ ...small, padding: '8px 24px 24px' }}>
                  {nobodyRings ? text.nobodyRings(text.replies) : text.replies}
                  <br />
                  {text.notYours}
                </td>
              </tr>
            </table>
          </td>
        </tr>
      </table>
    </MailPage>
  )
}
