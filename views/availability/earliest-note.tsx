import type { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { A } from '../kit/link.tsx'
import { Note } from '../kit/note.tsx'
import type { Visit } from '../kit/visit.ts'
import { nearTime } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { addressOfBooking } from './addresses.ts'

interface EarliestNoteProps {
  visit: Visit
  service: ServiceShown
  earliest: DateTime
  today: string
}

/** The shortest way: the first open start, one press away. */
export const EarliestNote = ({ visit: { locale }, service, earliest, today }: EarliestNoteProps) => {
  const text = textIn(locale).availability
  return (
    <Note tone="done" icon="clock">
      <p>
        <strong>{text.earliestOpen(nearTime(locale, earliest, today))}</strong>
      </p>
      <p>
        <A class="onward" href={addressOfBooking(service.address, earliest)}>
          {text.takeEarliest}
        </A>
      </p>
    </Note>
  )
}
