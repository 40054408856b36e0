import { type Breaks, BreaksShown } from '../availability/breaks.tsx'
import { Actions, Note } from '../kit/note.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** What an edit of a service would do, before it is saved. */
export interface Foreseen {
  readonly breaks: Breaks
  /** Open times in the next seven days, now and then. */
  readonly starts: { readonly before: number; readonly after: number }
  /** Confirmed already, but something else breaks than was shown then. */
  readonly again: boolean
  /** What is booked and keeps its length, where the service gets another one. */
  readonly stays: { readonly count: number; readonly minutes: number } | null
}

/** Stands in the edit's own form, with the button that saves all the same. */
export const ForeseenShown = ({
  visit,
  foreseen,
  back,
}: {
  visit: Visit
  foreseen: Foreseen
  back: string
}) => {
  const { services: text, mending } = textIn(visit.locale)
  const { breaks, starts, stays, again } = foreseen
  return (
    <aside id="foreseen" tabIndex={-1} autofocus aria-label={text.foreseen}>
      {again && (
        <Note tone="waits" icon="alert">
          <p role="alert">{mending.breaks.other}</p>
        </Note>
      )}
      {breaks.all > 0 && <BreaksShown {...{ visit, breaks }} />}
      <section class="sheet slip">
        <h2>{text.foreseen}</h2>
        <ul class="log">
          {starts.before !== starts.after && <li>{text.startsChange(starts.before, starts.after)}</li>}
          {stays && <li>{text.stillMinutes(stays.count, stays.minutes)}</li>}
        </ul>
        <Actions>
          <button type="submit" name="confirmed" value={breaks.mark}>
            {text.confirm}
          </button>
          <a class="button plain" href={back}>
            {text.keep}
          </a>
        </Actions>
      </section>
    </aside>
  )
}
