import { asset } from '../kit/asset.ts'
import { Icon } from '../kit/icon.tsx'
import { Actions } from '../kit/note.tsx'
import { Square } from '../kit/square.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import type { Code } from './booked-page.tsx'

export interface HandedLink {
  readonly link: string
  readonly code: Code
}

/** A link to be handed on: read, copied by one press where a script runs, or scanned. */
export const LinkToHand = ({ visit, link, code }: HandedLink & { visit: Visit }) => {
  const text = textIn(visit.locale).invitation.handed
  return (
    <>
      <div class="field">
        <label for="invitation-link">{text.link}</label>
        <textarea id="invitation-link" rows={3} readOnly>
          {link}
        </textarea>
      </div>
      <Actions>
        <button type="button" class="second" data-copies="invitation-link" data-copied={text.copied} hidden>
          <Icon name="copy" />
          {text.copy}
        </button>
        <span role="status" class="small" />
      </Actions>
      <Square {...code} label={text.code} />
      <script src={asset('copy.js')} defer />
    </>
  )
}
