import type { DateTime } from 'luxon'
import type { MessageCounts } from '../../sql/messages/park-messages.ts'
import type { FormState, Typed } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import { Empty } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { asMail, asShortMessage } from './letter-lit-up.ts'
import { LockScreen, type Preview } from './lock-screen.tsx'
import type { Listed } from './message-in-words.ts'
import { MessageRow } from './message-row.tsx'
import { MessageChips, MessagesFilter } from './messages-filter.tsx'

interface ParkMessagesPageProps {
  visit: Visit
  staff: Staff
  form: FormState
  refused: Refused
  counts: MessageCounts
  /** 'YYYY-MM-DD': today, and the first of the days in which failures are counted. */
  today: string
  weekFrom: string
  kinds: readonly string[]
  listed: readonly Listed[]
  now: DateTime
  /** Of those kinds, in the language of the page. */
  previews: readonly Preview[]
  /** The message that the next page begins after; null on the last. */
  after: number | null
}

const addressWith = (typed: Typed, after: number) => {
  const query = new URLSearchParams()
  for (const [name, [value = '']] of Object.entries(typed)) query.set(name, value)
  query.set('after', String(after))
  return `/park/messages?${query}`
}

/** The kinds of which it shows what lights up. */
export const PREVIEWED = ['appointment_booked', 'appointment_changed', 'sign_in', 'appointment_reminder']

/** Some of what lights up on telephones, and the way to all of it. */
const Previews = ({ visit, now, previews }: Pick<ParkMessagesPageProps, 'visit' | 'now' | 'previews'>) => {
  const text = textIn(visit.locale).outbox
  const one = (kind: string, covered = false) =>
    previews
      .filter(preview => preview.kind === kind && preview.covered === covered)
      .flatMap(({ letters }) => letters)
  const short = [...one('appointment_booked'), ...one('appointment_changed'), ...one('sign_in')]
  const further = [
    ...one('appointment_reminder').map(asMail),
    ...one('appointment_reminder', true).map(asShortMessage),
  ]
  return (
    <aside>
      <h2>{text.lockHeading}</h2>
      <LockScreen {...{ visit, at: now }} shown={short.map(asShortMessage)} />
      <LockScreen {...{ visit, at: now }} shown={further} />
      <p>
        <a href="/park/messages/previews">{text.allPreviews}</a>
      </p>
    </aside>
  )
}

/** What is due, late, sent, failed and dropped in the whole park: numbers, kinds and reasons, never a name, a contact or words. */
export const ParkMessagesPage = (props: ParkMessagesPageProps) => {
  const { visit, staff, form, refused, counts, today, weekFrom, kinds, listed, after } = props
  const { now, previews } = props
  const text = textIn(visit.locale).outbox
  return (
    <StaffPage {...{ visit, staff }} wing="park" room="messages" step={text.step} wide>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      <RefusedNote {...{ visit, refused }} />
      <MessageChips {...{ visit, counts, today, weekFrom }} />
      <MessagesFilter {...{ visit, form, kinds }} />
      <div class="with-side">
        <div>
          {listed.length === 0 ? (
            <Empty heading={text.none}>
              <p>{text.noneNext}</p>
            </Empty>
          ) : (
            <ol class="rows">
              {listed.map(one => (
                <MessageRow key={one.message.messageId} visit={visit} today={today} listed={one} />
              ))}
            </ol>
          )}
          <nav class="pages" aria-label={text.pages}>
            <a href="/park/messages">{text.newest}</a>
            {after !== null && (
              <A href={addressWith(form.typed, after)}>
                {text.further}
                <Icon name="next" />
              </A>
            )}
          </nav>
          {counts.calls > 0 && <p>{text.calls(counts.calls)}</p>}
          <h2>{text.quietHeading}</h2>
          <p>{text.quiet}</p>
        </div>
        <Previews {...{ visit, now, previews }} />
      </div>
    </StaffPage>
  )
}
