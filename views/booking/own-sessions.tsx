import type { OwnSession } from '../../sql/booking/worker-sessions.ts'
import { Leaf } from '../kit/leaf.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { hoursInWords, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { sessionAddress } from './session.ts'

/** Where one of them is: the place and the floor. */
export const Where = ({ visit: { locale }, at }: { visit: Visit; at: OwnSession }) => (
  <>
    {textIn(locale).hours.today.where(
      said(locale, at.placeZh, at.placeEn),
      said(locale, at.saidZh, at.saidEn),
    )}
  </>
)

interface ListProps {
  visit: Visit
  sessions: readonly OwnSession[]
  /** What the way to each is called. */
  way: string
}

/** A worker's own sessions, each with a way to it. */
export const OwnSessions = ({ visit, sessions, way }: ListProps) => (
  <ul class="rows">
    {sessions.map(session => (
      <li key={session.appointmentId}>
        <Leaf visit={visit} day={session.starts} />
        <p>
          <strong>{hoursInWords(visit.locale, session.starts, session.ends)}</strong>
          <br />
          <small class="soft">
            <Where visit={visit} at={session} />
          </small>
        </p>
        <a class="button second" href={sessionAddress(session.appointmentId)}>
          {way}
          <span class="unseen">{timeInWords(visit.locale, session.starts)}</span>
        </a>
      </li>
    ))}
  </ul>
)
