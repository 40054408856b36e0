import { textIn } from '../text/text.ts'
import { Note } from './note.tsx'
import { Page } from './page.tsx'
import { Sentence } from './sentence.tsx'
import type { Visit } from './visit.ts'

/** How to leave fewer traces; nothing claims that they are erased (R66). */
export const SafetyPage = ({ visit }: { visit: Visit }) => {
  const text = textIn(visit.locale).about.safety
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <Note tone="quiet" icon="shield">
        <p>
          <Sentence text={text.danger} />
        </p>
      </Note>
      <p>{text.lead}</p>
      {text.parts.map(({ heading, steps }) => (
        <>
          <h2>{heading}</h2>
          <ol class="steps">
            {steps.map(step => (
              <li>
                <Sentence text={step} />
              </li>
            ))}
          </ol>
        </>
      ))}
      <h2>{text.ours}</h2>
      <ul>
        {text.oursSaid.map(line => (
          <li>{line}</li>
        ))}
      </ul>
    </Page>
  )
}
