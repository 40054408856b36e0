import type { DateTime } from 'luxon'
import type { AppointmentShown } from '../../sql/booking/shown.ts'
import { type ChosenDay, DayTimes } from '../availability/day-times.tsx'
import { NextTimes } from '../availability/next-times.tsx'
import { type Week, WeekStrip } from '../availability/week-strip.tsx'
import { Back } from '../kit/link.tsx'
import { Empty } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { waysToMove } from './move-addresses.ts'

/** What an appointment can be moved to: a week of times, or of a scarce service the next ones (R19b). */
export type TimesToMoveTo =
  | { readonly next: readonly DateTime[] }
  | { readonly week: Week; readonly chosen: ChosenDay | null; readonly nextFree: DateTime | null }

interface TimePageProps {
  visit: Visit
  appointment: AppointmentShown
  /** Null: none at all. */
  times: TimesToMoveTo | null
  /** Why its service takes nothing at present, in both languages; null while it does. */
  closed: { readonly zh: string; readonly en: string } | null
  /** 'YYYY-MM-DD' */
  today: string
}

const Times = ({ visit, times, closed, today }: Omit<TimePageProps, 'appointment'>) => {
  const text = textIn(visit.locale).moving
  if (times === null)
    return (
      <Empty heading={text.none}>
        <p>{closed ? said(visit.locale, closed.zh, closed.en) : text.noneLead}</p>
      </Empty>
    )
  if ('next' in times)
    return <NextTimes {...{ visit }} times={times.next} ways={waysToMove} take={text.take} />
  const { week, chosen, nextFree } = times
  return (
    <>
      <WeekStrip {...{ visit, week }} ways={waysToMove} chosen={chosen?.day ?? null} />
      <DayTimes {...{ visit, chosen, nextFree, today }} ways={waysToMove} />
    </>
  )
}

/** The times that an appointment can be moved to; the one it has stays until another is set. */
export const TimePage = ({ visit, appointment, ...shown }: TimePageProps) => {
  const { moving: text, booking } = textIn(visit.locale)
  return (
    <Page visit={visit} step={text.step}>
      <Back href="/appointment">{booking.appointment.step}</Back>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead(timeInWords(visit.locale, appointment.starts))}</p>
      <Times visit={visit} {...shown} />
      {shown.times !== null && (
        <details>
          <summary>{text.noneFits}</summary>
          <p>{text.noneFitsLead}</p>
        </details>
      )}
    </Page>
  )
}
