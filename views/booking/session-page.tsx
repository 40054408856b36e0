import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Note } from '../kit/note.tsx'
import { Reference } from '../kit/reference.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { Slip } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { InTurn } from './in-turn.tsx'
import { Press } from './party-sheet.tsx'
import { type SessionRead, sessionAddress } from './session.ts'
import { Ask, KnowAfterAll } from './session-asked.tsx'
import { ComerSheet } from './session-comer.tsx'

export interface SessionPageProps extends SessionRead {
  visit: Visit
  staff: Staff
  form: FormState
  refused: Refused
}

/** What a worker is told of it before any name: when, where, what for, how many, and in which language. */
const Told = ({ visit, session, steps, comers }: SessionPageProps) => {
  const text = textIn(visit.locale).sessions
  const { starts, ends, dialect, placeZh, placeEn, saidZh, saidEn, serviceZh, serviceEn } = session
  const where = text.where(said(visit.locale, placeZh, placeEn), said(visit.locale, saidZh, saidEn))
  const parties = text.parties(comers.length)
  const rooms = visit.locale === 'en' ? session.roomsEn : session.roomsZh
  return (
    <Slip {...{ visit, starts, ends }}>
      <p>{dialect ? text.toldDialect(where, parties) : text.told(where, parties)}</p>
      <p class="small soft">{text.serviceIn(said(visit.locale, serviceZh, serviceEn), rooms)}</p>
      {steps.ask &&
        comers.map(({ reference }) => (
          <p key={reference}>
            <Reference reference={reference} />
          </p>
        ))}
    </Slip>
  )
}

const Ticks = ({ visit, session, steps }: SessionPageProps) => {
  const text = textIn(visit.locale).sessions
  const base = sessionAddress(session.appointmentId)
  if (!(steps.complete || steps.miss)) return null
  return (
    <>
      {session.state === 'unclear' && <p>{text.unclear}</p>}
      <div class="presses">
        {steps.complete && (
          <Press
            {...{ visit }}
            to={`${base}/held`}
            label={session.state === 'unclear' ? text.came : text.held}
          />
        )}
        {steps.miss && <Press {...{ visit }} to={`${base}/missing`} label={text.missed} plain />}
      </div>
      {steps.miss && <p class="small soft">{text.missedHint}</p>}
    </>
  )
}

/** Who comes, and what became of it. */
const Come = (props: SessionPageProps) => {
  const { visit, session, steps, comers } = props
  const text = textIn(visit.locale).sessions
  const base = sessionAddress(session.appointmentId)
  return (
    <>
      <Ticks {...props} />
      <h2>{text.comers}</h2>
      {steps.name && comers.some(({ introduced }) => introduced === null) && (
        <div class="presses">
          <Press {...{ visit }} to={`${base}/names`} label={text.names} />
        </div>
      )}
      {comers.map(comer => (
        <ComerSheet key={comer.partyId} {...{ visit, base, comer, steps }} />
      ))}
      {steps.passOn && <KnowAfterAll {...props} />}
    </>
  )
}

/** A worker's page of one appointment that they serve. */
export const SessionPage = (props: SessionPageProps) => {
  const { visit, staff, session, steps, refused } = props
  const { sessions: text, desk } = textIn(visit.locale)
  return (
    <StaffPage {...{ visit, staff }} wing="own" room="mine" step={text.step}>
      <Back href="/me">{text.back}</Back>
      <h1>{steps.ask ? text.first : text.heading}</h1>
      <RefusedNote {...{ visit, refused }} />
      <Told {...props} />
      <InTurn {...{ visit, session }} turns={props.turns} />
      {session.state !== 'booked' && <p class="tag">{desk.state[session.state]}</p>}
      {steps.ask ? <Ask {...props} /> : <Come {...props} />}
      <Note tone="quiet">
        <p>{text.child}</p>
      </Note>
    </StaffPage>
  )
}
