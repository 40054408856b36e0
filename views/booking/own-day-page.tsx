import type { DateTime } from 'luxon'
import type { Entered } from '../../sql/availability/leaves.ts'
import type { OwnSession } from '../../sql/booking/worker-sessions.ts'
import type { UrgentOfOne } from '../../sql/rosters/own-urgent.ts'
import { EnteredList } from '../availability/entered-list.tsx'
import { WeekInWords } from '../availability/week-in-words.tsx'
import type { HoursShown } from '../availability/working-week.ts'
import { Actions, Empty, Note } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { partOfDay, Slip, timeInWords } from '../kit/when.tsx'
import { OwnRunningOut } from '../people/own-running-out.tsx'
import { WaitingOffers } from '../rosters/waiting-offers.tsx'
import { textIn } from '../text/text.ts'
import { OwnSessions, Where } from './own-sessions.tsx'
import { SafetyDoor } from './safety-door.tsx'
import { sessionAddress } from './session.ts'

interface OwnDayPageProps {
  visit: Visit
  staff: Staff
  now: DateTime
  today: readonly OwnSession[]
  next: readonly OwnSession[]
  /** Of which they are asked whether anybody came (R20). */
  unclear: readonly OwnSession[]
  /** They have just passed one on. */
  passedOn: boolean
  /** Of whoever is on duty for safety: how many wait, and nothing more; null: nothing of it is there. */
  safety: number | null
  week: readonly HoursShown[]
  runningOut: Parameters<typeof OwnRunningOut>[0]['certificates']
  leave: readonly Entered[]
  /** How many shifts, and how many swaps, wait for their answer. */
  offers: number
  swaps: number
  /** Urgent calls that wait for their answer. */
  urgent: readonly UrgentOfOne[]
}

/** A worker's own page: today first, then what comes next, then when they can be had. */
export const OwnDayPage = (props: OwnDayPageProps) => {
  const { visit, staff, now, today, next, unclear, passedOn, safety, week, runningOut, leave, ...waits } =
    props
  const { hours, sessions, volunteerHours } = textIn(visit.locale)
  const text = hours.today
  const greeting = text.greeting[partOfDay(now)]
  return (
    <StaffPage {...{ visit, staff }} wing="own" room="mine" step={text.step}>
      <h1>{text.greetingTo(greeting, staff.called ?? '')}</h1>
      {passedOn && (
        <Note tone="done" icon="check">
          <p role="status">{sessions.passedOn}</p>
        </Note>
      )}
      <p class="lead">{text.lead(today.length)}</p>
      <OwnRunningOut visit={visit} certificates={runningOut} />
      <SafetyDoor {...{ visit, safety }} />
      <WaitingOffers {...{ visit }} {...waits} />
      {today.map(session => (
        <Slip key={session.appointmentId} visit={visit} starts={session.starts} ends={session.ends}>
          <p>
            <Where visit={visit} at={session} />
          </p>
          <Actions>
            <a class="button second" href={sessionAddress(session.appointmentId)}>
              {sessions.see}
              <span class="unseen">{timeInWords(visit.locale, session.starts)}</span>
            </a>
          </Actions>
        </Slip>
      ))}
      {unclear.length > 0 && (
        <>
          <h2>{sessions.waits}</h2>
          <OwnSessions {...{ visit }} sessions={unclear} way={sessions.answer} />
        </>
      )}
      {next.length > 0 && (
        <>
          <h2>{text.next}</h2>
          <OwnSessions {...{ visit }} sessions={next} way={sessions.see} />
        </>
      )}
      {today.length + next.length === 0 && (
        <Empty heading={text.nothing}>
          <p>{text.nothingLead}</p>
        </Empty>
      )}
      <h2>{text.week}</h2>
      <WeekInWords visit={visit} hours={week} />
      <p>
        <a class="button second" href="/me/availability">
          {text.change}
        </a>
      </p>
      <p>
        <a class="button plain" href="/me/hours">
          {volunteerHours.own.step}
        </a>
      </p>
      <h2>{hours.leave.list}</h2>
      <EnteredList {...{ visit }} of="leave" entered={leave} action="/me/leave" />
    </StaffPage>
  )
}
