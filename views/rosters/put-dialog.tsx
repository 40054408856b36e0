import { asset } from '../kit/asset.ts'
import { Actions } from '../kit/note.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** What is asked when a name was drawn onto another position: the form of that position, which a script fills in. Closed without one. */
export const PutDialog = ({ visit, version }: { visit: Visit; version: number }) => {
  const text = textIn(visit.locale).rosters
  return (
    <>
      <dialog class="moving" aria-labelledby="moving">
        <form method="post">
          <Token visit={visit} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="person" />
          <input type="hidden" name="from" />
          <h2 id="moving">{text.put}</h2>
          <p class="large" />
          <p class="soft">{text.putLead}</p>
          <Actions>
            <button type="submit">{text.choose}</button>
            <button type="submit" class="plain" formmethod="dialog">
              {text.putNot}
            </button>
          </Actions>
        </form>
      </dialog>
      <script src={asset('put.js')} defer />
    </>
  )
}
