import type { ShiftOfOne } from '../../sql/rosters/own-offers.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import { Field, Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords, Slip } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { Candidate } from './candidate.ts'
import { besideInWords } from './offer-list.tsx'
import type { Exchange } from './swap.ts'

interface SwapPageProps {
  visit: Visit
  staff: Staff
  shift: ShiftOfOne
  /** For whom every hard rule holds. */
  who: readonly Candidate[]
  exchanges: readonly Exchange[]
  /** Appointments inside. */
  guests: number
  form: FormState
  refused: Refused
}

const Whom = ({
  visit,
  who,
  exchanges,
  form,
}: Omit<SwapPageProps, 'staff' | 'shift' | 'guests' | 'refused'>) => {
  const { locale } = visit
  const { swaps, rosters } = textIn(locale)
  const { ask: text } = swaps
  return (
    <Choices visit={visit} form={form} name="asked" label={text.whom}>
      {who.length > 0 && (
        <Option
          {...{ form }}
          name="asked"
          value="anyone"
          label={text.anyone}
          hint={text.anyoneHint(who.length)}
        />
      )}
      {who.map(({ personId, name, inWeek }) => (
        <Option
          key={personId}
          {...{ form }}
          name="asked"
          value={String(personId)}
          label={name}
          hint={rosters.inWeek(inWeek)}
        />
      ))}
      {exchanges.length > 0 && (
        <Option
          {...{ form }}
          name="asked"
          value="exchange"
          label={text.exchange}
          hint={text.exchangeHint(exchanges.length)}
        >
          <Select
            {...{ visit, form }}
            name="theirs"
            label={text.theirs}
            none={text.choose}
            options={exchanges.map(({ assignmentId, person, starts, ends }) => ({
              value: String(assignmentId),
              label: text.of(person, dayInWords(locale, starts), hoursInWords(locale, starts, ends)),
            }))}
          />
        </Option>
      )}
    </Choices>
  )
}

/** Where somebody asks others to take a shift of theirs. */
export const SwapPage = (props: SwapPageProps) => {
  const { visit, staff, shift, who, exchanges, guests, form, refused } = props
  const { swaps, shifts } = textIn(visit.locale)
  const { ask: text } = swaps
  const nobody = who.length === 0 && exchanges.length === 0
  return (
    <StaffPage {...{ visit, staff }} wing="own" room="shifts" step={text.step}>
      <Back href="/me/shifts">{shifts.step}</Back>
      <h1>{text.heading}</h1>
      <Errors {...{ visit, form }} labels={{ asked: text.whom, theirs: text.theirs, note: text.note }} />
      <RefusedNote {...{ visit, refused }} />
      <Slip visit={visit} starts={shift.starts} ends={shift.ends}>
        <p>
          {said(visit.locale, shift.dutyZh, shift.dutyEn)}
          <br />
          <small class="soft">{besideInWords(visit, shift)}</small>
        </p>
      </Slip>
      <Note>
        <p>{text.yours}</p>
        {guests > 0 && <p>{text.inside(guests)}</p>}
      </Note>
      {nobody ? (
        <p>{text.nobody}</p>
      ) : (
        <form method="post" action={`/me/shifts/${shift.assignmentId}/swap`} novalidate>
          <Token visit={visit} />
          <Whom {...{ visit, who, exchanges, form }} />
          <Field {...{ visit, form }} name="note" label={text.note} hint={text.noteHint} />
          <Actions>
            <button type="submit">
              <Icon name="swap" />
              {text.send}
            </button>
            <a class="button plain" href="/me/shifts">
              {text.back}
            </a>
          </Actions>
        </form>
      )}
    </StaffPage>
  )
}
