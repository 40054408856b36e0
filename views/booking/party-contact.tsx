import type { PartyOfOwn } from '../../sql/booking/appointment-of-own.ts'
import type { ReachHours } from '../../sql/booking/reach-hours.ts'
import { Icon } from '../kit/icon.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** How somebody may be reached. */
export interface ContactShown {
  readonly contact: string
  readonly telephoneOf: 'self' | 'family' | 'other' | null
  readonly safeHours: readonly ReachHours[]
}

interface ContactProps {
  visit: Visit
  /** The address of what they come to. */
  base: string
  party: {
    readonly partyId: number
    readonly reached: boolean
    readonly erased: boolean
    readonly contact: ContactShown | null
  }
}

/** How somebody is reached, whose telephone it is, and in which hours it is safe to. */
export const ContactHours = ({ visit, shown }: { visit: Visit; shown: ContactShown }) => {
  const { appointments: text, booking, kit, ringing } = textIn(visit.locale)
  const { details, check } = booking
  const spans = shown.safeHours.map(({ weekdays, from, to }) =>
    check.span(weekdays.includes(1) ? details.weekdays : details.weekends, kit.hours(from, to)),
  )
  return (
    <>
      <p class="hour">{shown.contact}</p>
      {shown.telephoneOf && <p class="small soft">{ringing.whose[shown.telephoneOf]}</p>}
      <p class="small">{spans.length > 0 ? check.spans(spans) : text.anyHour}</p>
    </>
  )
}

/** How to reach somebody: asked for with a reason, and shown once that is in the audit (R62). */
export const Contact = ({ visit, base, party }: ContactProps) => {
  const text = textIn(visit.locale).appointments
  if (party.contact) return <ContactHours visit={visit} shown={party.contact} />
  if (!party.reached) return <p class="small soft">{party.erased ? text.erased : text.notReached}</p>
  return (
    <details>
      <summary>
        <Icon name="phone" />
        {text.contact}
      </summary>
      <form method="post" action={`${base}/parties/${party.partyId}/contact`}>
        <Token visit={visit} />
        <label for={`reason-${party.partyId}`}>{text.why}</label>
        <select id={`reason-${party.partyId}`} name="reason">
          {Object.entries(text.reasons).map(([reason, label]) => (
            <option key={reason} value={reason}>
              {label}
            </option>
          ))}
        </select>{' '}
        <button type="submit" class="second">
          {text.look}
        </button>
      </form>
    </details>
  )
}

interface PreparedProps {
  visit: Visit
  party: Pick<PartyOfOwn, 'prepare' | 'along' | 'childAge'>
}

/** What somebody asked to have ready, and who comes along. */
export const Prepared = ({ visit, party }: PreparedProps) => {
  const { booking } = textIn(visit.locale)
  const { details, check } = booking
  const along = party.along.map(who =>
    who === 'child' && party.childAge ? check.childOf(details.ages[party.childAge]) : details.alongWho[who],
  )
  const said = [...party.prepare.map(one => details.prepared[one]), ...along]
  return said.length === 0 ? null : <p>{check.list(said)}</p>
}
