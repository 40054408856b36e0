import { textIn } from '../text/text.ts'
import { Page } from './page.tsx'
import { Sentence } from './sentence.tsx'
import { telephoneOf } from './telephone.ts'
import type { Visit } from './visit.ts'

/** What works for whom, and what does not yet. */
export const AccessibilityPage = ({ visit }: { visit: Visit }) => {
  const text = textIn(visit.locale).about.accessibility
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      {text.parts.map(({ heading, said }) => (
        <>
          <h2>{heading}</h2>
          <ul>
            {said.map(line => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      ))}
      <p>
        <Sentence text={text.tell(telephoneOf(visit))} />
      </p>
    </Page>
  )
}
