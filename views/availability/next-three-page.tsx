import type { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { Leaf } from '../kit/leaf.tsx'
import { A } from '../kit/link.tsx'
import { Empty } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { addressOfBooking } from './addresses.ts'
import { type AloneService, ComeAlone } from './come-alone.tsx'
import { NoneFits } from './none-fits.tsx'
import { ServiceHead } from './service-head.tsx'

interface NextThreePageProps {
  visit: Visit
  service: ServiceShown
  /** The next open starts, three at most. */
  times: readonly DateTime[]
  alone?: readonly AloneService[]
}

/** A scarce service: its next three times, no counts and no week, so that nobody can watch a booking appear (R19b). */
export const NextThreePage = ({ visit, service, times, alone = [] }: NextThreePageProps) => {
  const text = textIn(visit.locale).availability
  return (
    <Page visit={visit} step={text.chooseTime}>
      <ServiceHead visit={visit} service={service} />
      <ComeAlone visit={visit} service={service} alone={alone} />
      {times.length === 0 ? (
        <Empty heading={text.noTimes}>
          <p>{text.noTimesNext}</p>
        </Empty>
      ) : (
        <>
          <h2>{text.nextTimes(times.length)}</h2>
          <ul class="rows law">
            {times.map(starts => (
              <li key={starts.toMillis()}>
                <Leaf visit={visit} day={starts} />
                <p class="hour">{hourInWords(starts)}</p>
                <A class="button second" href={addressOfBooking(service.address, starts)}>
                  <span>
                    {text.takeThis}
                    <span class="unseen">{text.takeThisTime(timeInWords(visit.locale, starts))}</span>
                  </span>
                </A>
              </li>
            ))}
          </ul>
        </>
      )}
      <NoneFits visit={visit} law={service.door === 3} />
    </Page>
  )
}
