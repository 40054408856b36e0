import type { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { Page } from '../kit/page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { waysToBook } from './addresses.ts'
import { type AloneService, ComeAlone } from './come-alone.tsx'
import { NextTimes } from './next-times.tsx'
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
      <NextTimes {...{ visit, times }} ways={waysToBook(service.address)} />
      <NoneFits visit={visit} address={service.address} law={service.door === 3} />
    </Page>
  )
}
