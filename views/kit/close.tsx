import { textIn } from '../text/text.ts'
import { Token } from './token.tsx'
import type { Visit } from './visit.ts'

/** Quietly at the foot of what is open in this browser: closes it before its thirty minutes are over. */
export const Close = ({ visit }: { visit: Visit }) => {
  const text = textIn(visit.locale).booking.appointment
  return (
    <form class="screen" method="post" action="/appointment/closing">
      <Token visit={visit} />
      <button type="submit" class="plain">
        {text.close}
      </button>
      <p class="soft small">{text.closeLead}</p>
    </form>
  )
}
