import type { ComponentChildren } from 'preact'
import type { CalendarShown } from '../../sql/calendars/visitor-calendar.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Actions } from '../kit/note.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { entryWords } from './entry-words.ts'

interface Of {
  visit: Visit
  calendar: CalendarShown
}

/** Carries whose it is and what it was when shown. */
const ChoiceForm = ({
  visit,
  calendar: { partyId, sequence },
  wanted,
  children,
}: Of & { wanted: 'yes' | 'no'; children: ComponentChildren }) => (
  <form method="post" action="/appointment/calendar">
    <Token visit={visit} />
    <input type="hidden" name="party" value={partyId} />
    <input type="hidden" name="sequence" value={sequence} />
    <input type="hidden" name="wanted" value={wanted} />
    {children}
  </form>
)

/** What may stand in the entry besides; that mails carry it is offered to whoever is reached by e-mail. */
export const EntryForm = ({ visit, calendar, press }: Of & { press: string }) => {
  const text = textIn(visit.locale).calendars
  const { calendarFloor, calendarByMail, reachBy } = calendar
  const ticked = [...(calendarFloor ? ['floor'] : []), ...(calendarByMail ? ['mail'] : [])]
  const asked = { form: { typed: { also: ticked }, faults: {} }, name: 'also' }
  return (
    <ChoiceForm visit={visit} calendar={calendar} wanted="yes">
      <Choices visit={visit} label={text.also} {...asked}>
        <Option type="checkbox" value="floor" label={text.floor(entryWords(calendar).floor)} {...asked} />
        {reachBy === 'email' && (
          <Option type="checkbox" value="mail" label={text.byMail} hint={text.byMailHint} {...asked} />
        )}
      </Choices>
      <Actions>
        <button type="submit">{press}</button>
      </Actions>
    </ChoiceForm>
  )
}

export const TakeBackForm = ({ visit, calendar }: Of) => (
  <ChoiceForm visit={visit} calendar={calendar} wanted="no">
    <Actions>
      <button type="submit" class="second">
        {textIn(visit.locale).calendars.takeBack}
      </button>
    </Actions>
  </ChoiceForm>
)
