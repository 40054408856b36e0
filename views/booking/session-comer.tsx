import { groupedReference } from '../kit/reference.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { Contact, Prepared } from './party-contact.tsx'
import { Press } from './party-sheet.tsx'
import type { ComerShown, SessionSteps } from './session.ts'

interface ComerProps {
  visit: Visit
  /** The address of the session. */
  base: string
  comer: ComerShown
  steps: SessionSteps
}

const Name = ({ visit, comer }: Pick<ComerProps, 'visit' | 'comer'>) => {
  const { appointments: text, booking } = textIn(visit.locale)
  const { introduced, answered } = comer
  if (introduced === null) return null
  const { called, title } = introduced
  const name = called !== null && title ? booking.check.titled(called, booking.details.titles[title]) : called
  return (
    <>
      <p>{name ?? (answered ? text.erased : text.notAnswered)}</p>
      <Prepared visit={visit} party={introduced} />
    </>
  )
}

/** One who comes, for whoever meets them: by reference, and once it was asked for what to call them and how to reach them. */
export const ComerSheet = ({ visit, base, comer, steps }: ComerProps) => {
  const { appointments: text, desk } = textIn(visit.locale)
  const { partyId, reference, arrives, arrivedAt, withdrawn, answered } = comer
  return (
    <section class="sheet" id={`p-${partyId}`}>
      <h3>
        {groupedReference(reference)} {withdrawn && <span class="tag quiet">{text.withdrawn}</span>}
        {arrivedAt && !withdrawn && <span class="tag">{desk.arrivedAt(hourInWords(arrivedAt))}</span>}
      </h3>
      <Name {...{ visit, comer }} />
      <p class="small soft">{text.arrives(hourInWords(arrives))}</p>
      {steps.contact && answered && !withdrawn && <Contact {...{ visit, base }} party={comer} />}
      {comer.arrive && (
        <div class="presses">
          <Press {...{ visit }} to={`${base}/parties/${partyId}/arrival`} label={desk.arrive} />
        </div>
      )}
    </section>
  )
}
