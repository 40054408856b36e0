import type { ComponentChildren } from 'preact'
import { textIn } from '../text/text.ts'
import { asset } from './asset.ts'
import { Foot } from './foot.tsx'
import { Top } from './top.tsx'
import type { Visit } from './visit.ts'

interface PageProps {
  visit: Visit
  /** What the tab and the browser's history say: the step, never the subject. Without: the product's name alone. */
  step?: string
  /** The id of the form on this page that everything typed is in: switching the language sends it along. */
  switchForm?: string
  children: ComponentChildren
}

/** The shell of every visitor's page: the quick exit before all else for who hears it, a way past the head, the head, what the page says, the foot. */
export const Page = ({ visit, step, switchForm, children }: PageProps) => {
  const text = textIn(visit.locale).kit
  return (
    <html lang={visit.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{step === undefined ? text.name : text.title(step)}</title>
        <link rel="icon" href={asset('mark.svg')} />
        <link rel="stylesheet" href={asset('theme.css')} />
        <script src={asset('leave.js')} defer />
      </head>
      <body>
        <nav aria-label={text.leave}>
          <a class="skip" href="/exit" rel="noreferrer">
            {text.leaveFirst}
          </a>
          <a class="skip" href="#main">
            {text.skip}
          </a>
        </nav>
        <Top visit={visit} {...(switchForm === undefined ? {} : { switchForm })} />
        <main id="main">{children}</main>
        <Foot visit={visit} />
      </body>
    </html>
  )
}
