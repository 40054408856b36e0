import type { PartyOfOwn } from '../../sql/booking/appointment-of-own.ts'
import { groupedReference } from '../kit/reference.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { nameInWords } from './name-in-words.ts'
import { Contact, type ContactShown, Prepared } from './party-contact.tsx'

/** What may be done with the whole appointment now. */
export interface StaffSteps {
  readonly complete: boolean
  readonly miss: boolean
  readonly move: boolean
  readonly reassign: boolean
  readonly callOff: boolean
}

export interface PartyShown extends PartyOfOwn {
  readonly steps: { readonly arrive: boolean; readonly leave: boolean; readonly resend: boolean }
  /** Null until it was asked for. */
  readonly contact: ContactShown | null
}

interface PartyProps {
  visit: Visit
  /** The address of the appointment. */
  base: string
  party: PartyShown
}

/** One press of what may be done, at an address below the appointment's. */
export const Press = ({
  visit,
  to,
  label,
  plain = false,
}: {
  visit: Visit
  to: string
  label: string
  plain?: boolean
}) => (
  <form method="post" action={to}>
    <Token visit={visit} />
    <button type="submit" class={plain ? 'plain' : 'second'}>
      {label}
    </button>
  </form>
)

/** One who comes, by reference; and whether they left it, or are there. */
export const PartyHeading = ({
  visit,
  party: { reference, withdrawn, arrivedAt },
}: {
  visit: Visit
  party: Pick<PartyOfOwn, 'reference' | 'withdrawn' | 'arrivedAt'>
}) => {
  const { appointments: text, desk } = textIn(visit.locale)
  return (
    <h3>
      {groupedReference(reference)} {withdrawn && <span class="tag quiet">{text.withdrawn}</span>}
      {arrivedAt && !withdrawn && <span class="tag">{desk.arrivedAt(hourInWords(arrivedAt))}</span>}
    </h3>
  )
}

/** One who comes: what to call them, when they arrive and with whom, and how to reach them once that was asked for (R62). */
export const PartySheet = ({ visit, base, party }: PartyProps) => {
  const { appointments: text, desk } = textIn(visit.locale)
  const { arrives, answered, steps } = party
  const to = `${base}/parties/${party.partyId}`
  return (
    <section class="sheet" id={`p-${party.partyId}`}>
      <PartyHeading {...{ visit, party }} />
      <p>{nameInWords(visit.locale, party) ?? (answered ? text.erased : text.notAnswered)}</p>
      <p class="small soft">{text.arrives(hourInWords(arrives))}</p>
      <Prepared {...{ visit, party }} />
      {party.mailPaused && <p class="small">{text.mailPaused}</p>}
      {answered && <Contact {...{ visit, base, party }} />}
      <div class="presses">
        {steps.arrive && <Press {...{ visit }} to={`${to}/arrival`} label={desk.arrive} />}
        {steps.leave && <Press {...{ visit }} to={`${to}/leaving`} label={desk.leave} plain />}
        {steps.resend && <Press {...{ visit }} to={`${to}/message`} label={desk.open.resendIt} plain />}
      </div>
    </section>
  )
}
