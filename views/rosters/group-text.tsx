import { asset } from '../kit/asset.ts'
import { Icon } from '../kit/icon.tsx'
import { Actions } from '../kit/note.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface GroupTextProps {
  visit: Visit
  /** What is pasted into a group's chat of what is lacking; empty: nothing is. */
  gaps: string
  /** Likewise of the whole roster. */
  whole: string
}

const Copied = ({
  visit,
  id,
  heading,
  text,
}: {
  visit: Visit
  id: string
  heading: string
  text: string
}) => {
  const words = textIn(visit.locale).replies.group
  return (
    <section class="sheet">
      <h2>{heading}</h2>
      <div class="field">
        <label for={id} class="small soft">
          {words.hint}
        </label>
        <textarea id={id} rows={Math.min(12, text.split('\n').length + 1)} readOnly>
          {text}
        </textarea>
      </div>
      <Actions>
        <button type="button" class="second" data-copies={id} data-copied={words.copied} hidden>
          <Icon name="copy" />
          {words.copy}
        </button>
        <span role="status" class="small" />
      </Actions>
    </section>
  )
}

/** A roster as plain text for a group's chat (R47a): what is lacking, and the whole. Without a script it is selected by hand. */
export const GroupText = ({ visit, gaps, whole }: GroupTextProps) => {
  const text = textIn(visit.locale).replies.group
  return (
    <>
      {gaps !== '' && <Copied visit={visit} id="gaps-text" heading={text.gaps} text={gaps} />}
      <Copied visit={visit} id="roster-text" heading={text.roster} text={whole} />
      <script src={asset('copy.js')} defer />
    </>
  )
}
