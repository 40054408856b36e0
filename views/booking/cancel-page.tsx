import type { AppointmentShown } from '../../sql/booking/shown.ts'
import { Back } from '../kit/link.tsx'
import { Page } from '../kit/page.tsx'
import { saidAlone } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { Slip } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { ByVoice, type Heard } from './by-voice.tsx'
import { DoOrKeep, OwnForm } from './own-form.tsx'

interface CancelPageProps {
  visit: Visit
  appointment: AppointmentShown
  /** Where it is confirmed, when it is cancelled by voice alone; else null. */
  heard: Heard | null
}

/** Asks once more before one's own side is cancelled; never why. The form carries whose it is and what it was when shown. */
export const CancelPage = ({ visit, appointment, heard }: CancelPageProps) => {
  const { cancel: text, appointment: mine, standing } = textIn(visit.locale).booking
  return (
    <Page visit={visit} step={text.step}>
      <Back href="/appointment">{mine.step}</Back>
      <h1>{appointment.parties === 2 ? text.headingTwo : text.heading}</h1>
      <Slip visit={visit} starts={appointment.starts} ends={appointment.ends}>
        <p>{saidAlone(visit.locale, appointment.saidZh, appointment.saidEn)}</p>
      </Slip>
      <p>{appointment.parties === 2 ? text.leadTwo : text.lead}</p>
      {heard && <ByVoice visit={visit} appointment={appointment} heard={heard} />}
      <OwnForm
        visit={visit}
        action="/appointment/cancellation"
        party={appointment.partyId}
        sequence={appointment.sequence}
      >
        <DoOrKeep danger does={heard ? standing.voice.ask : text.cancel} keep={text.keep} />
      </OwnForm>
    </Page>
  )
}
