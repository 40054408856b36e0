import type { DateTime } from 'luxon'
import type { AppointmentShown } from '../../sql/booking/shown.ts'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { MOVE_ADDRESS, waysToMove } from './move-addresses.ts'
import { type Nearby, NearbyLinks } from './nearby.tsx'

interface MoveRacedPageProps {
  visit: Visit
  appointment: AppointmentShown
  lost: DateTime
  nearest: readonly Nearby[]
  /** There is such a start, and the button was pressed too late for it. */
  taken: boolean
}

/** A start that an appointment could not be moved to: it stands where it stood, and the three nearest are a tap away (R12). */
export const MoveRacedPage = ({ visit, appointment, lost, nearest, taken }: MoveRacedPageProps) => {
  const { moving: text, booking } = textIn(visit.locale)
  const [time, kept] = [lost, appointment.starts].map(at => timeInWords(visit.locale, at))
  return (
    <Page visit={visit} step={text.step}>
      <h1>{taken ? booking.raced.heading : booking.raced.headingAbsent}</h1>
      <p class="lead" role="alert">
        {text.lost(time ?? '', kept ?? '')}
      </p>
      {nearest.length > 0 && (
        <>
          <h2>{booking.raced.nearest}</h2>
          <NearbyLinks {...{ visit, nearest }} ways={waysToMove} />
        </>
      )}
      <Actions>
        <a class="button second" href={MOVE_ADDRESS}>
          {text.all}
        </a>
        <a class="button plain" href="/appointment">
          {text.keep}
        </a>
      </Actions>
    </Page>
  )
}
