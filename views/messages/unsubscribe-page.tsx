import { Actions, Note } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** Where the link at the end of a reminder leads: one button, and nothing of whose it is. Scanners that open links stop nothing. */
export const UnsubscribePage = ({ visit, action }: { visit: Visit; action: string }) => {
  const text = textIn(visit.locale).ownReminders.unsubscribe
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      <form method="post" action={action}>
        <Token visit={visit} />
        <Actions>
          <button type="submit">{text.stop}</button>
        </Actions>
      </form>
    </Page>
  )
}

/** It was pressed, here or in a mailbox. */
export const UnsubscribedPage = ({ visit }: { visit: Visit }) => {
  const text = textIn(visit.locale).ownReminders.unsubscribe
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <Note tone="done" icon="check">
        <p role="status">{text.done}</p>
      </Note>
      <p>
        <Sentence text={text.again} />
      </p>
    </Page>
  )
}
