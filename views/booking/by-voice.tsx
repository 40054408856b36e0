import type { DateTime } from 'luxon'
import type { AppointmentShown } from '../../sql/booking/shown.ts'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { OwnForm } from './own-form.tsx'

/** Where somebody's own voice is heard: on the telephone in those hours, or at the desk, and why there. */
export type Heard =
  | { readonly by: 'ring'; readonly starts: DateTime; readonly ends: DateTime }
  | { readonly by: 'noHour' | 'desk' | 'changed' | 'erased' }

interface ByVoiceProps {
  visit: Visit
  appointment: AppointmentShown
  heard: Heard
}

/** How this kind of appointment is cancelled, said before it is asked for and while it waits (R16). */
export const ByVoice = ({ visit: { locale }, appointment, heard }: ByVoiceProps) => {
  const { kit, booking } = textIn(locale)
  const text = booking.standing.voice
  const floor = said(locale, appointment.saidZh, appointment.saidEn)
  if (heard.by !== 'ring')
    return (
      <p>
        {text.how}
        <br />
        {text[heard.by](floor)}
      </p>
    )
  const when = kit.at(dayInWords(locale, heard.starts), hoursInWords(locale, heard.starts, heard.ends))
  return (
    <>
      <p>
        {text.how}
        <br />
        {text.ring(when)}
      </p>
      <p class="soft">{text.somebodyElse(floor)}</p>
    </>
  )
}

/** Takes the asking back. The form carries whose it is and what it was when shown. */
export const KeepForm = ({ visit, appointment }: Pick<ByVoiceProps, 'visit' | 'appointment'>) => (
  <OwnForm
    visit={visit}
    action="/appointment/keeping"
    party={appointment.partyId}
    sequence={appointment.sequence}
  >
    <button type="submit">{textIn(visit.locale).booking.standing.voice.keep}</button>
  </OwnForm>
)
