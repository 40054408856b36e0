import { A } from '../kit/link.tsx'
import type { Visit } from '../kit/visit.ts'
import type { Letter } from '../mail/letter.ts'
import { letterText } from '../mail/letter-text.ts'
import { textIn } from '../text/text.ts'

interface Shown {
  visit: Visit
  letter: Letter
}

/** A mail: who seems to write, the subject, and, opened, every word of it; its link leads where it would lead. */
export const MailShown = ({ visit, letter, sender, open }: Shown & { sender: string; open: boolean }) => {
  const text = textIn(visit.locale).box
  const words = letterText(letter)
  const [before = '', after] = letter.link === null ? [words] : words.split(letter.link)
  return (
    <>
      <dl class="summary">
        <div>
          <dt>{text.from}</dt>
          <dd>
            <span lang={letter.locale}>{letter.word}</span> &lt;{sender}&gt;
          </dd>
        </div>
        <div>
          <dt>{text.subject}</dt>
          <dd lang={letter.locale}>{letter.subject}</dd>
        </div>
      </dl>
      <details open={open}>
        <summary>{text.words}</summary>
        <pre class="sheet" lang={letter.locale}>
          {before}
          {letter.link !== null && <A href={letter.link}>{letter.link}</A>}
          {after}
        </pre>
      </details>
    </>
  )
}
