import type { ComponentChildren } from 'preact'
import type { Locale } from '../text/text.ts'
import { paper } from './look.ts'

interface MailPageProps {
  locale: Locale
  subject: string
  /** What a list of mails shows beside the subject, where it is to be nothing else (R30). */
  preheader?: string
  children: ComponentChildren
}

/** What every letter stands in: nothing is fetched, and the colours are its own by day and by night. */
export const MailPage = ({ locale, subject, preheader, children }: MailPageProps) => (
  <html lang={locale}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{subject}</title>
    </head>
    <body style={{ margin: '0', padding: '0', backgroundColor: paper }}>
      {preheader !== undefined && (
        <div style={{ display: 'none', maxHeight: '0', overflow: 'hidden' }}>{preheader}</div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: mail programs throw away a main element. */}
      <div role="main">{children}</div>
    </body>
  </html>
)
