import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { isOfPark, rosterAddress, urgentAddress } from './addresses.ts'
import type { UrgentShown } from './urgent.ts'
import { UrgentAskedList } from './urgent-asked.tsx'
import { UrgentCallForm } from './urgent-call-form.tsx'

interface UrgentPageProps {
  visit: Visit
  staff: Staff
  slug: string
  roster: RosterShown
  shown: UrgentShown
  /** When the shift begins, as it is said now. */
  when: string
  form: FormState
  refused: Refused
}

/** What a position lacks: nobody, an answer, or whoever cannot come. */
const leadOf = ({ visit: { locale }, roster, shown: { position } }: UrgentPageProps): string => {
  const { lead } = textIn(locale).urgent
  const duty = said(locale, roster.dutyZh, roster.dutyEn)
  if (position.person === null) return lead.empty(duty)
  return position.state === 'offered'
    ? lead.offered(duty, position.person)
    : lead.cannot(duty, position.person)
}

/** How the last call ended; nothing while it is open. */
const Ended = ({ visit, slug, shown: { call, asked } }: UrgentPageProps) => {
  const text = textIn(visit.locale)
  const said = text.urgent.ended
  if (!call || call.isOpen) return null
  const [first] = asked
  const at = hourInWords(call.endedAt ?? call.answerBy)
  if (call.endedAs === 'taken' && first)
    return (
      <Note tone="done" icon="check">
        <p>
          <strong>{said.taken(first.name, at)}</strong>{' '}
          {!isOfPark(slug) && (
            <>
              {said.takenNext} <a href={`/o/${slug}/mending`}>{text.staff.menu.mending}</a>
            </>
          )}
        </p>
      </Note>
    )
  const words = { filled: said.filled, withdrawn: said.withdrawn(at), expired: said.expired(at) }
  return (
    <Note
      tone={call.endedAs === 'filled' ? 'done' : 'waits'}
      icon={call.endedAs === 'filled' ? 'check' : 'alert'}
    >
      <p>{words[call.endedAs === null || call.endedAs === 'taken' ? 'expired' : call.endedAs]}</p>
    </Note>
  )
}

const End = ({ visit, action }: { visit: Visit; action: string }) => {
  const text = textIn(visit.locale).urgent
  return (
    <form method="post" action={action}>
      <Token visit={visit} />
      <p class="soft small">{text.endLead}</p>
      <Actions>
        <button type="submit" class="plain">
          {text.end}
        </button>
      </Actions>
    </form>
  )
}

/** A position that is called for: who would be asked, who was, what they said, and how it ended. */
export const UrgentPage = (props: UrgentPageProps) => {
  const { visit, staff, slug, roster, shown, when, form, refused } = props
  const { locale } = visit
  const { urgent: text, rosters } = textIn(locale)
  const { position, call, asked, not } = shown
  const action = urgentAddress(slug, roster.rosterId, position.positionId)
  const isOpen = call?.isOpen === true
  const earliest = asked.map(({ askedAt }) => askedAt).sort((one, other) => +one - +other)[0]
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step} wide>
      <Back href={rosterAddress(slug, roster.rosterId)}>{rosters.toRoster}</Back>
      <h1>{text.heading(when)}</h1>
      <RefusedNote {...{ visit, refused }} />
      {not === null && <p class="lead">{leadOf(props)}</p>}
      <div class="with-side">
        <div>
          {earliest && (
            <>
              <p>{text.asked(asked.length, hourInWords(earliest))}</p>
              <UrgentAskedList {...{ visit, asked }} fillIn={isOpen ? `${action}/answer` : null} />
            </>
          )}
          {not === null && <UrgentCallForm {...{ visit, action, shown, form }} />}
        </div>
        <aside>
          <Ended {...props} />
          {not !== null && call?.endedAs !== 'taken' && (
            <Note>
              <p>{text.not[not]}</p>
            </Note>
          )}
          {isOpen && (
            <>
              <Note tone="waits" icon="clock">
                <p>{text.until(timeInWords(locale, call.answerBy))}</p>
              </Note>
              <End {...{ visit }} action={`${action}/ending`} />
            </>
          )}
        </aside>
      </div>
    </StaffPage>
  )
}
