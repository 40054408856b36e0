import type { Visit } from '../kit/visit.ts'
import { hourInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { nameInWords } from './name-in-words.ts'
import { Contact, Prepared } from './party-contact.tsx'
import { PartyHeading, Press } from './party-sheet.tsx'
import type { ComerShown, SessionSteps } from './session.ts'

interface ComerProps {
  visit: Visit
  /** The address of the session. */
  base: string
  comer: ComerShown
  steps: SessionSteps
}

const Name = ({ visit, comer }: Pick<ComerProps, 'visit' | 'comer'>) => {
  const text = textIn(visit.locale).appointments
  const { introduced, answered } = comer
  if (introduced === null) return null
  return (
    <>
      <p>{nameInWords(visit.locale, introduced) ?? (answered ? text.erased : text.notAnswered)}</p>
      <Prepared visit={visit} party={introduced} />
    </>
  )
}

/** One who comes, for whoever meets them: by reference, and once it was asked for what to call them and how to reach them. */
export const ComerSheet = ({ visit, base, comer, steps }: ComerProps) => {
  const { appointments: text, desk } = textIn(visit.locale)
  const { partyId, arrives, withdrawn, answered } = comer
  return (
    <section class="sheet" id={`p-${partyId}`}>
      <PartyHeading visit={visit} party={comer} />
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
