import type { ToMend } from '../../sql/availability/to-mend.ts'
import { Note } from '../kit/note.tsx'
import { Reference } from '../kit/reference.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { Reasons } from './reasons.tsx'

/** What an edit would break, as far as whoever edits may see it. */
export interface Breaks {
  /** Without a reference for whoever may not know it. */
  readonly shown: readonly (Omit<ToMend, 'reference'> & { readonly reference: string | null })[]
  /** How many there are, shown or not. */
  readonly all: number
  /** All of them in a word: whoever confirms it confirms these and no others. */
  readonly mark: string
  /** Confirmed already, but other ones than break now. */
  readonly again?: boolean
}

/**
 * Says before an edit is saved what it breaks (R9b): each with its time, service and reasons; of what belongs to others, how many.
 * Stands inside the edit's own form, which has everything typed and the button that saves all the same.
 */
export const BreaksShown = ({ visit: { locale }, breaks }: { visit: Visit; breaks: Breaks }) => {
  const text = textIn(locale).mending.breaks
  const others = breaks.all - breaks.shown.length
  if (breaks.all === 0)
    return (
      <Note tone="done">
        <p>{text.none}</p>
      </Note>
    )
  return (
    <section class="sheet slip waits">
      {breaks.again && <p role="alert">{text.other}</p>}
      <h2>{text.heading(breaks.all)}</h2>
      <p>{text.lead}</p>
      {breaks.shown.length > 0 && (
        <ul>
          {breaks.shown.map(({ appointmentId, reference, starts, serviceZh, serviceEn, reasons }) => (
            <li key={appointmentId}>
              <b>{timeInWords(locale, starts)}</b> {said(locale, serviceZh, serviceEn)}
              {reference !== null && (
                <>
                  {' '}
                  <Reference reference={reference} />
                </>
              )}
              <br />
              <span class="hint">
                <Reasons locale={locale} reasons={reasons} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {others > 0 && <p>{breaks.shown.length > 0 ? text.others(others) : text.counted}</p>}
    </section>
  )
}
