import type { AppointmentShown } from '../../sql/booking/shown.ts'
import { CalendarAsked } from '../calendars/calendar-asked.tsx'
import { Close } from '../kit/close.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Reference } from '../kit/reference.tsx'
import type { Visit } from '../kit/visit.ts'
import { When } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { AppointmentFacts } from './appointment-facts.tsx'
import { BeginsAlone } from './begins-alone.tsx'
import { KeepForm } from './by-voice.tsx'
import { InvitationOffer } from './invitation-offer.tsx'
import { MOVE_ADDRESS } from './move-addresses.ts'
import { OwnSide } from './own-side.tsx'

interface AppointmentPageProps {
  visit: Visit
  appointment: AppointmentShown
  /** What may be done with it now, made by rules.ts. */
  actions: { readonly move: boolean; readonly cancel: boolean; readonly keep: boolean }
}

/** How it stands, in a word. What nobody can take back any more is not said to be held. */
const StandingTag = ({ visit, appointment, actions }: AppointmentPageProps) => {
  const { tags } = textIn(visit.locale).booking.standing
  if (actions.keep) return <span class="tag waits">{tags.held}</span>
  return <span class="tag">{appointment.arrived ? tags.arrived : tags.booked}</span>
}

/** What the passcode opens: the whole of one's own side, and what can be done with it. */
export const AppointmentPage = ({ visit, appointment, actions }: AppointmentPageProps) => {
  const { booking, moving } = textIn(visit.locale)
  const { appointment: text, booked, standing } = booking
  return (
    <Page visit={visit} step={text.step}>
      <h1 class="screen">
        {text.heading} <StandingTag {...{ visit, appointment, actions }} />
      </h1>
      {appointment.closedThen && (
        <div class="screen">
          <Note tone="waits" icon="alert">
            <p>{actions.move ? text.closedThenMove : text.closedThen}</p>
          </Note>
        </div>
      )}
      <section class={actions.keep ? 'sheet slip waits' : 'sheet slip'}>
        <div class="screen">
          <When visit={visit} starts={appointment.starts} ends={appointment.ends} />
          <BeginsAlone visit={visit} said={appointment.beginsAlone} />
          <AppointmentFacts visit={visit} appointment={appointment} />
          {appointment.erased && <p class="soft">{textIn(visit.locale).ownSide.erased}</p>}
        </div>
        <p class="soft small">{booked.reference}</p>
        <p>
          <Reference reference={appointment.reference} />
        </p>
        {(actions.move || actions.cancel) && (
          <Actions>
            {actions.move && (
              <a class="button" href={MOVE_ADDRESS}>
                {moving.step}
              </a>
            )}
            {actions.cancel && (
              <a class="button second" href="/appointment/cancellation">
                {text.cancel}
              </a>
            )}
          </Actions>
        )}
        {actions.keep && (
          <Actions>
            <KeepForm visit={visit} appointment={appointment} />
            <a class="button second" href="/appointment/cancellation">
              {standing.voice.see}
            </a>
          </Actions>
        )}
      </section>
      <InvitationOffer visit={visit} offered={appointment.invites && !appointment.over} />
      <div class="screen">
        <CalendarAsked visit={visit} wanted={appointment.calendarWanted} />
        <OwnSide visit={visit} erased={appointment.erased} over={false} />
      </div>
      <Close visit={visit} />
    </Page>
  )
}
