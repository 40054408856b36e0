import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface OwnSideProps {
  visit: Visit
  /** Whether their contact is erased; null where no passcode was given: then the way leads to it. */
  erased: boolean | null
  /** Nothing is to come any more: erasing leaves nothing that opens it. */
  over: boolean
}

/** Below an appointment: what is kept of its holder, and having their contact erased. */
export const OwnSide = ({ visit, erased, over }: OwnSideProps) => {
  const { kept, erasure, withPasscode } = textIn(visit.locale).ownSide
  if (erased === null)
    return (
      <p>
        <a class="button plain" href="/appointment/passcode">
          {withPasscode}
        </a>
      </p>
    )
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
          <p>{over ? erasure.shortOver : erasure.short}</p>
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
