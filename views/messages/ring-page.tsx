import type { DateTime } from 'luxon'
import { Empty } from '../kit/note.tsx'
import { groupedReference } from '../kit/reference.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { Sentence } from '../kit/sentence.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords, nearTime } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { type CallShown, whatItSays } from './call-in-words.ts'
import { CallSheet } from './call-sheet.tsx'

export interface RingPageProps {
  visit: Visit
  staff: Staff
  wing: 'desk' | 'organisation'
  /** The address of this list. */
  base: string
  calls: readonly CallShown[]
  at: DateTime
  /** 'YYYY-MM-DD' */
  today: string
  refused: Refused
}

const Others = ({ visit, calls, today }: Pick<RingPageProps, 'visit' | 'calls' | 'today'>) => {
  const text = textIn(visit.locale).ringing
  return (
    <ul class="rows">
      {calls.map(call => (
        <li key={call.ringId}>
          <p class="hour">{call.starts ? hourInWords(call.starts) : '–'}</p>
          <p>
            {text.line(groupedReference(call.reference), whatItSays(visit, call, today))}
            <br />
            <small class="soft">
              {call.starts && call.ends
                ? text.only(nearTime(visit.locale, call.starts, today), hourInWords(call.ends))
                : text.noHour}
            </small>
          </p>
          <span />
        </li>
      ))}
    </ul>
  )
}

/** Who is to be rung, in which hours, what to say, and what came of it (R36). */
export const RingPage = (props: RingPageProps) => {
  const { visit, staff, wing, base, calls, at, today, refused } = props
  const { ringing: text } = textIn(visit.locale)
  const [now, later] = [calls.filter(({ toNow }) => toNow), calls.filter(({ toNow }) => !toNow)]
  return (
    <StaffPage {...{ visit, staff, wing }} room="ring" step={text.step} wide>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead(hourInWords(at))}</p>
      <RefusedNote {...{ visit, refused }} />
      <div class="with-side">
        <div>
          {now.length === 0 && (
            <Empty heading={text.none}>
              <p>{text.noneLead}</p>
            </Empty>
          )}
          {now.map(call => (
            <CallSheet key={call.ringId} {...{ visit, base, call, today }} />
          ))}
          {later.length > 0 && (
            <>
              <h2>{text.later}</h2>
              <Others {...{ visit, today }} calls={later} />
            </>
          )}
        </div>
        <aside class="sheet">
          <h2>{text.how}</h2>
          <ol class="steps">
            {text.script.map(line => (
              <li key={line}>
                <Sentence text={line} />
              </li>
            ))}
          </ol>
        </aside>
      </div>
    </StaffPage>
  )
}
