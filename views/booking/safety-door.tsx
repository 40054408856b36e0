import { Actions } from '../kit/note.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** The way to what waits for whoever is on duty for safety: how many, and nothing of what it is. */
export const SafetyDoor = ({ visit, safety }: { visit: Visit; safety: number | null }) => {
  const text = textIn(visit.locale).safetyCases
  if (safety === null) return null
  return (
    <section class={safety > 0 ? 'sheet slip waits' : 'sheet slip'}>
      <h2>{text.doorHeading}</h2>
      <p>{safety > 0 ? text.door(safety) : text.doorNone}</p>
      <Actions>
        <a class="button" href="/me/safety">
          {text.look}
        </a>
      </Actions>
    </section>
  )
}
