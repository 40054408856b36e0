import { textIn } from '../text/text.ts'
import { Actions, Note } from './note.tsx'
import { Page } from './page.tsx'
import { Sentence } from './sentence.tsx'
import type { Visit } from './visit.ts'

/** Where somebody stands when everything of theirs was erased and nothing is open any more (R63). */
export const DonePage = ({ visit }: { visit: Visit }) => {
  const text = textIn(visit.locale).ownSide.done
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <Note tone="done" icon="check">
        <p role="status">{text.lead}</p>
      </Note>
      <p>
        <Sentence text={text.next} />
      </p>
      <Actions>
        <a class="button" href="/">
          {text.home}
        </a>
      </Actions>
    </Page>
  )
}
