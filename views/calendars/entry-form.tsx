import type { ComponentChildren } from 'preact'
import type { CalendarShown } from '../../sql/calendars/visitor-calendar.ts'
import { OwnForm } from '../booking/own-form.tsx'
import { Choices, Option } from '../kit/choices.tsx'
import { Actions } from '../kit/note.tsx'
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
  <OwnForm visit={visit} action="/appointment/calendar" party={partyId} sequence={sequence}>
    <input type="hidden" name="wanted" value={wanted} />
    {children}
  </OwnForm>
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
