import type { BookedFor } from '../../sql/booking/booked-for.ts'
import { Actions, Note } from '../kit/note.tsx'
import { Reference } from '../kit/reference.tsx'
import { saidAlone } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { Slip } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

interface BookedForPageProps {
  visit: Visit
  staff: Staff
  wing: 'desk' | 'organisation'
  base: string
  booked: BookedFor
}

/** It is booked: the reference, to be read out twice. */
export const BookedForPage = ({ visit, staff, wing, base, booked }: BookedForPageProps) => {
  const text = textIn(visit.locale).bookingFor
  const { reference, starts, ends, saidZh, saidEn } = booked
  return (
    <StaffPage {...{ visit, staff, wing }} room="deskBooking" step={text.bookedStep} wide>
      <h1>{text.booked}</h1>
      <Note tone="done" icon="check">
        <p role="status">{text.bookedLead}</p>
      </Note>
      <Slip {...{ visit, starts, ends }}>
        <p>{saidAlone(visit.locale, saidZh, saidEn)}</p>
        <p>
          <Reference reference={reference} />
        </p>
      </Slip>
      <p>{text.remember}</p>
      <Actions>
        <a class="button" href={base}>
          {text.another}
        </a>
      </Actions>
    </StaffPage>
  )
}
