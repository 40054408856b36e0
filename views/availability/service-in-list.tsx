import type { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { A } from '../kit/link.tsx'
import { said } from '../kit/said.ts'
import { Sentence } from '../kit/sentence.tsx'
import { telephoneOf } from '../kit/telephone.ts'
import type { Visit } from '../kit/visit.ts'
import { nearTime } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { addressOfTimes } from './addresses.ts'
import { nameOf, ServiceFacts } from './service-facts.tsx'

/** A service with its earliest open start; null when it is full, and when it is closed. */
export type Offered = ServiceShown & { readonly earliest: DateTime | null }

interface ServiceInListProps {
  visit: Visit
  service: Offered
  today: string
}

/** The earliest time of a service; or why there is none, and what to do then. */
const Earliest = ({ visit, service, today }: ServiceInListProps) => {
  const { locale } = visit
  const text = textIn(locale).availability
  if (service.closedBecauseZh !== null && service.closedBecauseEn !== null)
    return (
      <p>
        <span class="tag quiet">{text.closed}</span>{' '}
        {said(locale, service.closedBecauseZh, service.closedBecauseEn)}
      </p>
    )
  if (service.earliest === null)
    return (
      <p>
        <span class="tag quiet">{text.full(service.horizonDays)}</span>{' '}
        <Sentence text={text.askDesk(telephoneOf(visit))} />
      </p>
    )
  return (
    <p>
      <Sentence text={text.earliest(nearTime(locale, service.earliest, today))} />
    </p>
  )
}

export const ServiceInList = (props: ServiceInListProps) => {
  const { visit, service } = props
  const name = nameOf(visit.locale, service)
  return (
    <li class="sheet">
      <h2>
        {service.closedBecauseZh === null ? <A href={addressOfTimes(service.address)}>{name}</A> : name}
      </h2>
      <ServiceFacts locale={visit.locale} service={service} parties />
      <Earliest {...props} />
    </li>
  )
}
