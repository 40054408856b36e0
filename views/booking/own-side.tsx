import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** Below an appointment: what is kept of its holder, and having their contact erased. */
export const OwnSide = ({ visit, erased }: { visit: Visit; erased: boolean }) => {
  const { kept, erasure } = textIn(visit.locale).ownSide
  return (
    <>
      <details>
        <summary>{kept.fold}</summary>
        <p>{kept.short}</p>
        <p>
          <a class="button second" href="/appointment/kept">
            {kept.open}
          </a>
        </p>
      </details>
      {!erased && (
        <details>
          <summary>{erasure.fold}</summary>
          <p>{erasure.short}</p>
          <p>
            <a class="button danger" href="/appointment/erasure">
              {erasure.erase}
            </a>
          </p>
        </details>
      )}
    </>
  )
}
