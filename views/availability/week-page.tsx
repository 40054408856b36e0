import type { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { Page } from '../kit/page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { waysToBook } from './addresses.ts'
import { AllFull } from './all-full.tsx'
import { type AloneService, ComeAlone } from './come-alone.tsx'
import { type ChosenDay, DayTimes } from './day-times.tsx'
import { EarliestNote } from './earliest-note.tsx'
import { Instead, type InsteadTime } from './instead.tsx'
import { NoneFits } from './none-fits.tsx'
import { type OpenDay, OpenDays } from './open-days.tsx'
import { ServiceHead } from './service-head.tsx'
import { type Week, WeekStrip } from './week-strip.tsx'

export interface WeekPageProps {
  visit: Visit
  service: ServiceShown
  /** 'YYYY-MM-DD' */
  today: string
  /** The first open start at all; null: full up to the horizon. */
  earliest: DateTime | null
  week: Week
  /** The day whose times are shown; null when the week has none. */
  chosen: ChosenDay | null
  /** Every day up to the horizon. */
  month: readonly OpenDay[]
  /** The first open start after a week that has none. */
  nextFree: DateTime | null
  /** Other services that have a time, for whom this one has none. */
  instead: readonly InsteadTime[]
  /** For sessions of two: the services that one comes to alone. */
  alone: readonly AloneService[]
}

/** A service's week: seven days with their counts, the times of the chosen day, what is earliest. */
export const WeekPage = (props: WeekPageProps) => {
  const { visit, service, today, earliest, week, chosen, month, nextFree, instead, alone } = props
  const text = textIn(visit.locale).availability
  const own = { visit, service }
  const ways = waysToBook(service.address)
  return (
    <Page visit={visit} step={text.chooseTime}>
      <ServiceHead {...own} />
      <ComeAlone {...own} alone={alone} />
      {earliest === null ? (
        <AllFull {...own} />
      ) : (
        <>
          <EarliestNote {...own} earliest={earliest} today={today} />
          <WeekStrip visit={visit} ways={ways} week={week} chosen={chosen?.day ?? null} />
          <DayTimes {...{ visit, ways, chosen, nextFree, today }} />
          <OpenDays {...own} month={month} />
          <NoneFits visit={visit} address={service.address} />
        </>
      )}
      <Instead visit={visit} instead={instead} today={today} />
    </Page>
  )
}
