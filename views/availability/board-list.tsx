import type { SessionOnBoard } from '../../sql/booking/board-sessions.ts'
import { appointmentAddress } from '../booking/appointment-row.tsx'
import { groupedReference } from '../kit/reference.tsx'
import { said } from '../kit/said.ts'
import { Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { Board } from './board.ts'

/** How a session stands, in a tag: what waits for somebody first. */
const Tag = ({ visit: { locale }, session }: { visit: Visit; session: SessionOnBoard }) => {
  const text = textIn(locale).board
  const { state, unfilled, heldToCancel } = session
  if (heldToCancel) return <span class="tag waits">{text.heldToCancel}</span>
  const word = text.states[state]
  if (word !== null) return <span class={state === 'unclear' ? 'tag waits' : 'tag'}>{word}</span>
  return unfilled ? <span class="tag waits">{text.unfilled}</span> : null
}

/** The sessions of a day in order of time, by reference: what a telephone shows first. */
export const BoardList = ({
  visit,
  slug,
  board: { sessions, lanes, absent },
}: {
  visit: Visit
  slug: string
  board: Pick<Board, 'sessions' | 'lanes' | 'absent'>
}) => {
  const { locale } = visit
  const text = textIn(locale).board
  const nobody = absent.length === 0 && lanes.every(({ kind }) => kind === 'room')
  return (
    <aside class="screen">
      <h2>{text.sessions(sessions.length)}</h2>
      {sessions.length === 0 && (
        <p class="soft">
          {nobody ? (
            <Sentence
              text={text.nobodyNext({ people: `/o/${slug}/people`, services: `/o/${slug}/services` })}
            />
          ) : (
            text.noneNext
          )}
        </p>
      )}
      <ol class="rows">
        {sessions.map(session => {
          const { appointmentId, starts, references, serviceZh, serviceEn, roomsZh, roomsEn, workers } =
            session
          const others = text.names([...(locale === 'en' ? roomsEn : roomsZh), ...workers])
          return (
            <li key={appointmentId}>
              <p class="hour">{hourInWords(starts)}</p>
              <p>
                <a href={appointmentAddress(slug, appointmentId)}>
                  {references.map(groupedReference).join(' · ')}
                </a>
                <br />
                <small class="soft">
                  {text.said({ service: said(locale, serviceZh, serviceEn), others, state: null })}
                </small>
              </p>
              <span>
                <Tag visit={visit} session={session} />
              </span>
            </li>
          )
        })}
      </ol>
    </aside>
  )
}
