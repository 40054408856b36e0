import type { CalendarShown } from '../../sql/calendars/visitor-calendar.ts'
import { Close } from '../kit/close.tsx'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { Slip } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { EntryForm, TakeBackForm } from './entry-form.tsx'
import { entryWords } from './entry-words.ts'

interface CalendarPageProps {
  visit: Visit
  calendar: CalendarShown
  /** The hour is off; what is in a calendar stays there. */
  off: boolean
}

const Ready = ({ visit, calendar, off }: CalendarPageProps) => {
  const text = textIn(visit.locale).calendars
  const { word, location } = entryWords(calendar)
  const { starts, ends } = calendar
  return (
    <>
      <Note tone={off ? 'waits' : 'done'} icon={off ? 'info' : 'check'}>
        <p>
          <strong>{off ? text.off : text.ready}</strong>
        </p>
        <p>{off ? text.offSaid : text.readySaid}</p>
      </Note>
      <Slip {...{ visit, starts, ends }}>
        <p>{word}</p>
        {location !== null && <p>{location}</p>}
      </Slip>
      <Actions>
        <a class={off ? 'button second' : 'button'} href="/appointment/calendar.ics">
          {off ? text.saveOff : text.save}
        </a>
      </Actions>
      {!off && (
        <ul>
          {calendar.calendarByMail && <li>{text.inMail}</li>}
          <li>{text.stays}</li>
          <li>
            <Sentence text={text.weChat} />
          </li>
          <li>{text.harmony}</li>
        </ul>
      )}
    </>
  )
}

/** Before an entry is asked for, what it will say and who may see it (R54); after, the file, and the way back. */
export const CalendarPage = (props: CalendarPageProps) => {
  const { visit, calendar, off } = props
  const { calendars: text, booking } = textIn(visit.locale)
  return (
    <Page visit={visit} step={text.step}>
      <Back href="/appointment">{booking.appointment.step}</Back>
      <h1>{text.heading}</h1>
      {calendar.calendarWanted ? (
        <>
          <Ready {...props} />
          {!off && (
            <details>
              <summary>{text.change}</summary>
              <EntryForm visit={visit} calendar={calendar} press={text.changed} />
            </details>
          )}
          <details>
            <summary>{text.takeBack}</summary>
            <p>{text.takeBackLead}</p>
            <TakeBackForm visit={visit} calendar={calendar} />
          </details>
        </>
      ) : (
        <>
          <p>{text.lead(entryWords(calendar).word)}</p>
          <EntryForm visit={visit} calendar={calendar} press={text.ask} />
        </>
      )}
      <Close visit={visit} />
    </Page>
  )
}
