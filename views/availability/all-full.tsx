import type { ServiceShown } from '../../sql/booking/services.ts'
import { waitingAddress } from '../booking/steps.ts'
import { A } from '../kit/link.tsx'
import { Actions, Empty } from '../kit/note.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { telephoneOf } from '../kit/telephone.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** Nothing is open up to the horizon: what to do instead. */
export const AllFull = ({ visit, service }: { visit: Visit; service: ServiceShown }) => {
  const { availability: text, waiting } = textIn(visit.locale)
  return (
    <Empty heading={text.allFull(service.horizonDays)}>
      <p>{text.allFullNext}</p>
      <Actions>
        <A class="button" href={waitingAddress(service.address)}>
          {waiting.link}
        </A>
      </Actions>
      <p>
        <Sentence text={text.askDesk(telephoneOf(visit))} />
      </p>
    </Empty>
  )
}
