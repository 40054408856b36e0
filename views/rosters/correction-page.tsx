import type { Because, Correction, Counted } from '../../sql/rosters/corrections.ts'
import { Errors } from '../kit/errors.tsx'
import { Field, Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dateInWords, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { entryAddress, hoursAddress } from './hours-addresses.ts'

interface CorrectionPageProps {
  visit: Visit
  staff: Staff
  slug: string
  counted: Counted
  corrections: readonly Correction[]
  form: FormState
  refused: Refused
  entered: boolean
}

/** What was counted and what corrected it. */
const Facts = ({
  visit,
  counted,
  corrections,
}: Pick<CorrectionPageProps, 'visit' | 'counted' | 'corrections'>) => {
  const { locale } = visit
  const { correction: text, own, whole, inHours } = textIn(locale).volunteerHours
  const facts = [
    [whole.person, counted.name],
    [own.day, dateInWords(locale, counted.onDay)],
    [own.what, said(locale, counted.nameZh, counted.nameEn)],
    [text.first, inHours(counted.minutes)],
    ...corrections.map(({ enteredAt, minutes, because }) => [
      timeInWords(locale, enteredAt),
      `${text.added(minutes)} · ${text.reasons[because]}`,
    ]),
    [text.stands, inHours(counted.stands)],
  ]
  return (
    <dl class="summary sheet">
      {facts.map(([label, value], n) => (
        <div key={`${n} ${label}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Where an entry of the ledger is corrected by a second one. */
export const CorrectionPage = (props: CorrectionPageProps) => {
  const { visit, staff, slug, counted, form, refused, entered } = props
  const { correction: text, inHours, whole } = textIn(visit.locale).volunteerHours
  const asked = { visit, form }
  const reasons = Object.entries(text.reasons) as [Because, string][]
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="people" step={text.step}>
      <Back href={hoursAddress(slug)}>{whole.step}</Back>
      <h1>{text.heading}</h1>
      {entered && (
        <Note tone="done" icon="check">
          <p role="status">{text.entered}</p>
        </Note>
      )}
      <Facts {...props} />
      <Errors {...asked} labels={{ minutes: text.minutes, because: text.because }} />
      <RefusedNote
        {...{ visit, refused }}
        stands={[{ label: text.stands, value: inHours(counted.stands) }]}
      />
      <form method="post" action={entryAddress(slug, counted.entryId)} novalidate>
        <Token visit={visit} />
        <input type="hidden" name="stands" value={counted.stands} />
        <Field
          {...asked}
          name="minutes"
          label={text.minutes}
          hint={text.minutesHint}
          inputmode="numeric"
          maxlength={4}
          class="short"
          autocomplete="off"
        />
        <Select
          {...asked}
          name="because"
          label={text.because}
          none={text.choose}
          options={reasons.map(([value, label]) => ({ value, label }))}
        />
        <Actions>
          <button type="submit">{text.enter}</button>
        </Actions>
      </form>
    </StaffPage>
  )
}
