import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** What is kept, why, how long and who sees it, before the button (R67). */
export const FourLines = ({ locale }: Visit) => (
  <ul class="small four-lines">
    {textIn(locale).booking.details.kept.map(line => (
      <li key={line.what}>
        <b>{line.what}</b> {line.said}
      </li>
    ))}
  </ul>
)
