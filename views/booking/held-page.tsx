import type { AppointmentShown } from '../../sql/booking/shown.ts'
import { Close } from '../kit/close.tsx'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { saidAlone } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { When } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { ByVoice, type Heard, KeepForm } from './by-voice.tsx'

interface HeldPageProps {
  visit: Visit
  appointment: AppointmentShown
  heard: Heard
}

/** It was asked to be cancelled, and the time stays until the one who booked says so (R16): how, and a way back. */
export const HeldPage = ({ visit, appointment, heard }: HeldPageProps) => {
  const { standing, appointment: mine } = textIn(visit.locale).booking
  const { voice: text, tags } = standing
  return (
    <Page visit={visit} step={text.step}>
      <Back href="/appointment">{mine.step}</Back>
      <h1>{text.heading}</h1>
      <section class="sheet slip waits">
        <span class="tag waits">{tags.held}</span>
        <When visit={visit} starts={appointment.starts} ends={appointment.ends} />
        <p>{saidAlone(visit.locale, appointment.saidZh, appointment.saidEn)}</p>
      </section>
      <ByVoice visit={visit} appointment={appointment} heard={heard} />
      <p>{text.stands}</p>
      <Actions>
        <KeepForm visit={visit} appointment={appointment} />
        <a class="button plain" href="/">
          {text.home}
        </a>
      </Actions>
      <Close visit={visit} />
    </Page>
  )
}
