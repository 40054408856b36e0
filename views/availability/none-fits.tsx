import { waitingAddress } from '../booking/steps.ts'
import { A } from '../kit/link.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { telephoneOf } from '../kit/telephone.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface NoneFitsProps {
  visit: Visit
  /** The service that one may wait for; none: who moves an appointment has one. */
  address?: string
  /** Legal aid is named too (R19a). */
  law?: boolean
}

/** Folded under the times: none of them fits. */
export const NoneFits = ({ visit, address, law = false }: NoneFitsProps) => {
  const { availability: text, kit, waiting } = textIn(visit.locale)
  return (
    <details open={law}>
      <summary>{text.noneFits}</summary>
      {address !== undefined && (
        <p>
          <A href={waitingAddress(address)}>{waiting.link}</A>
        </p>
      )}
      <p>
        <Sentence text={text.askDesk(telephoneOf(visit))} />
      </p>
      {law && (
        <p>
          <Sentence text={kit.legalAid} />
        </p>
      )}
    </details>
  )
}
