import { safeAddress } from '../kit/link.tsx'
import { textIn } from '../text/text.ts'
import type { AccountLetter } from './account-letter.ts'
import { ink, mono, sheet, soft } from './look.ts'
import { MailPage } from './mail-page.tsx'

const table = { role: 'presentation', width: '100%', cellpadding: '0', cellspacing: '0' } as const
const line = { margin: '0 0 12px', fontSize: '16px', lineHeight: '1.6' }
const small = { margin: '0 0 12px', fontSize: '14px', lineHeight: '1.7', color: soft }

/** A letter to an account as HTML for mail: one table, inline styles, nothing fetched. */
export const AccountLetterPage = ({
  letter: { locale, subject, lines, items = [], code, action, link, stop },
}: {
  letter: AccountLetter
}) => {
  const [first = '', ...rest] = lines
  return (
    <MailPage {...{ locale, subject }}>
      <table {...table} style={{ ...sheet, margin: '24px auto' }}>
        <tr>
          <td style={{ padding: '28px 24px' }}>
            <h1 style={{ margin: '0 0 12px', fontSize: '18px', lineHeight: '1.4' }}>{subject}</h1>
            {code !== null && <p style={{ ...line, ...mono, fontSize: '30px' }}>{code}</p>}
            <p style={line}>{first}</p>
            {items.map(item => (
              <p key={item} style={line}>
                {item}
              </p>
            ))}
            <p style={line}>
              <a
                href={safeAddress(link)}
                style={{
                  display: 'inline-block',
                  padding: '13px 26px',
                  borderRadius: '10px',
                  backgroundColor: ink.jade,
                  color: '#ffffff',
                  textDecoration: 'none',
                }}
              >
                {action}
              </a>
            </p>
            <p style={{ ...small, overflowWrap: 'anywhere' }}>{link}</p>
            {rest.map(text => (
              <p key={text} style={small}>
                {text}
              </p>
            ))}
            {stop !== undefined && (
              <p style={{ ...small, overflowWrap: 'anywhere' }}>
                {textIn(locale).ownReminders.stop}{' '}
                <a href={safeAddress(stop)} style={{ color: soft }}>
                  {stop}
                </a>
              </p>
            )}
          </td>
        </tr>
      </table>
    </MailPage>
  )
}
