import type { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords, nearDay } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { addressOfTimes } from './addresses.ts'
import { nameOf, placeOf } from './service-facts.tsx'

/** The earliest time of another service. */
export interface InsteadTime {
  readonly service: ServiceShown
  readonly starts: DateTime
}

/** What else there is, for whoever found nothing open here. */
export const Instead = ({
  visit: { locale },
  instead,
  today,
}: {
  visit: Visit
  instead: readonly InsteadTime[]
  today: string
}) => {
  const text = textIn(locale).availability
  if (instead.length === 0) return null
  return (
    <>
      <h2>{text.insteadHead}</h2>
      <ul class="rows">
        {instead.map(({ service, starts }) => (
          <li key={service.serviceId}>
            <p class="hour">{hourInWords(starts)}</p>
            <p>
              <A href={addressOfTimes(service.address)}>
                {text.insteadIs(nearDay(locale, starts, today), nameOf(locale, service))}
              </A>
              <br />
              <small class="soft">
                {text.insteadAbout(placeOf(locale, service), text.minutes(service.minutes))}
              </small>
            </p>
            <Icon name="next" />
          </li>
        ))}
      </ul>
    </>
  )
}
