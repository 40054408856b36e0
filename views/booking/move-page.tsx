import type { DateTime } from 'luxon'
import type { AppointmentShown } from '../../sql/booking/shown.ts'
import { Back } from '../kit/link.tsx'
import { Page } from '../kit/page.tsx'
import { saidAlone } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { hourInWords, Slip, shortDay, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { MOVE_ADDRESS } from './move-addresses.ts'
import { DoOrKeep, OwnForm } from './own-form.tsx'
import { startField } from './steps.ts'

interface MovePageProps {
  visit: Visit
  appointment: AppointmentShown
  /** When this party would arrive. */
  starts: DateTime
}

/** Asks once more before an appointment is moved. The form carries whose it is and what it was when shown. */
export const MovePage = ({ visit, appointment, starts }: MovePageProps) => {
  const { locale } = visit
  const { moving: text, kit } = textIn(locale)
  const minutes = appointment.ends.diff(appointment.starts)
  return (
    <Page visit={visit} step={text.step}>
      <Back href={MOVE_ADDRESS}>{text.step}</Back>
      <h1>{text.checkHeading}</h1>
      <p class="soft">
        {text.from} <s>{timeInWords(locale, appointment.starts)}</s>
      </p>
      <Slip visit={visit} starts={starts} ends={starts.plus(minutes)}>
        <p>{text.unchanged(saidAlone(locale, appointment.saidZh, appointment.saidEn))}</p>
      </Slip>
      {appointment.parties === 2 && <p>{text.leadTwo}</p>}
      <OwnForm
        visit={visit}
        action={MOVE_ADDRESS}
        party={appointment.partyId}
        sequence={appointment.sequence}
      >
        <input type="hidden" name="start" value={startField(starts)} />
        <DoOrKeep does={text.move(kit.at(shortDay(locale, starts), hourInWords(starts)))} keep={text.keep} />
      </OwnForm>
    </Page>
  )
}
