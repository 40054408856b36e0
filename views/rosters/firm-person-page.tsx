import type { DateTime } from 'luxon'
import type { FirmShift, MayCome } from '../../sql/rosters/firm-shifts.ts'
import { Errors } from '../kit/errors.tsx'
import { Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { Slip, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

interface FirmPersonPageProps {
  visit: Visit
  staff: Staff
  form: FormState
  refused: Refused
  /** Where it is sent. */
  action: string
  /** The roster's page. */
  roster: string
  shift: FirmShift
  people: readonly MayCome[]
  /** After that nobody can be named. */
  until: DateTime
}

/** Whom a law firm sends to a shift that it holds. */
export const FirmPersonPage = (props: FirmPersonPageProps) => {
  const { visit, staff, form, refused, action, roster, shift, people, until } = props
  const text = textIn(visit.locale).offers.firm
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step}>
      <h1>{text.heading(shift.firm)}</h1>
      <Errors {...{ visit, form }} labels={{ person: text.person }} />
      <RefusedNote {...{ visit, refused }} />
      <Slip visit={visit} starts={shift.starts} ends={shift.ends}>
        <p>{text.lead(timeInWords(visit.locale, until))}</p>
      </Slip>
      {people.length === 0 ? (
        <p>{text.nobody}</p>
      ) : (
        <form method="post" action={action}>
          <Token visit={visit} />
          <Select
            {...{ visit, form }}
            name="person"
            label={text.person}
            none={text.choose}
            options={people.map(({ personId, name }) => ({ value: String(personId), label: name }))}
          />
          <Actions>
            <button type="submit">{text.save}</button>
          </Actions>
        </form>
      )}
      <p>
        <a href={roster}>{text.back}</a>
      </p>
    </StaffPage>
  )
}
