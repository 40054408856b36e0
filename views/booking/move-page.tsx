import type { DateTime } from 'luxon'
import type { AppointmentShown } from '../../sql/booking/shown.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { saidAlone } from '../kit/said.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords, Slip, shortDay, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { MOVE_ADDRESS } from './move-addresses.ts'
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
      <form method="post" action={MOVE_ADDRESS}>
        <Token visit={visit} />
        <input type="hidden" name="party" value={appointment.partyId} />
        <input type="hidden" name="sequence" value={appointment.sequence} />
        <input type="hidden" name="start" value={startField(starts)} />
        <Actions>
          <button type="submit">{text.move(kit.at(shortDay(locale, starts), hourInWords(starts)))}</button>
          <a class="button plain" href="/appointment">
            {text.keep}
          </a>
        </Actions>
      </form>
    </Page>
  )
}
