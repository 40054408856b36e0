import type { ServiceShown } from '../../sql/booking/services.ts'
import { Note } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { said } from '../kit/said.ts'
import { Sentence } from '../kit/sentence.tsx'
import { telephoneOf } from '../kit/telephone.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { Instead, type InsteadTime } from './instead.tsx'
import { ServiceHead } from './service-head.tsx'

interface ClosedServicePageProps {
  visit: Visit
  service: ServiceShown
  instead?: readonly InsteadTime[]
  /** 'YYYY-MM-DD' */
  today: string
}

/** A service that takes no bookings at present: its own sentence says why, and what to do instead. */
export const ClosedServicePage = ({ visit, service, instead = [], today }: ClosedServicePageProps) => {
  const text = textIn(visit.locale).availability
  return (
    <Page visit={visit} step={text.chooseTime}>
      <ServiceHead visit={visit} service={service} />
      <Note tone="waits">
        <p>
          <strong>{text.closed}</strong>
        </p>
        <p>{said(visit.locale, service.closedBecauseZh ?? '', service.closedBecauseEn ?? '')}</p>
        <p>
          <Sentence text={text.askDesk(telephoneOf(visit))} />
        </p>
      </Note>
      <Instead visit={visit} instead={instead} today={today} />
    </Page>
  )
}
