import { Sentence } from '../kit/sentence.tsx'
import { telephoneOf } from '../kit/telephone.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** Folded under the times: none of them fits. `law`: legal aid is named too (R19a). */
export const NoneFits = ({ visit, law = false }: { visit: Visit; law?: boolean }) => {
  const { availability: text, kit } = textIn(visit.locale)
  return (
    <details open={law}>
      <summary>{text.noneFits}</summary>
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
