import { untouched } from '../kit/form.ts'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { ThisDevice } from './this-device.tsx'

interface LinkPageProps {
  visit: Visit
  /** As it stands in the address; null once it was pressed in vain. */
  signInKey: string | null
}

/** Where the link of a code lands: one button, whatever link it is. Scanners that open links sign nobody in. */
export const LinkPage = ({ visit, signInKey }: LinkPageProps) => {
  const text = textIn(visit.locale).accounts.link
  if (signInKey === null)
    return (
      <Page visit={visit} step={text.step}>
        <h1>{text.overHeading}</h1>
        <p class="lead">{text.over}</p>
        <Actions>
          <a class="button" href="/sign-in">
            {text.again}
          </a>
        </Actions>
      </Page>
    )
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      <form class="sheet" method="post" action="/l">
        <Token visit={visit} />
        <input type="hidden" name="k" value={signInKey} />
        <ThisDevice visit={visit} form={untouched} />
        <Actions>
          <button type="submit">{text.enter}</button>
        </Actions>
      </form>
    </Page>
  )
}
