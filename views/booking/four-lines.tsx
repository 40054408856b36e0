import type { Visit } from '../kit/visit.ts'
import { type Text, textIn } from '../text/text.ts'

interface FourLinesProps {
  visit: Visit
  /** Of what: of an appointment, unless more is said. */
  kept?: Text['booking']['details']['kept']
}

/** What is kept, why, how long and who sees it, before the button (R67). */
export const FourLines = ({ visit, kept = textIn(visit.locale).booking.details.kept }: FourLinesProps) => (
  <ul class="small four-lines">
    {kept.map(line => (
      <li key={line.what}>
        <b>{line.what}</b> {line.said}
      </li>
    ))}
  </ul>
)
