import type { DutyOfPerson, WishShown } from '../../sql/rosters/wishes.ts'
import { type Frame, roomOf } from '../availability/whose-hours.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import { Field, Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { weekdayInWords } from '../kit/weekday.ts'
import { textIn } from '../text/text.ts'
import { WishList } from './wish-list.tsx'

interface WishesPageProps extends Frame {
  form: FormState
  wishes: readonly WishShown[]
  duties: readonly DutyOfPerson[]
}

/** Where somebody's wishes stand; `base` as their other hours have it. */
export const wishesAddress = (base: string): string => `${base}/wishes`

const days = [1, 2, 3, 4, 5, 6, 7]
const parts = ['morning', 'afternoon', 'evening', 'hours'] as const
const kinds = ['prefer', 'avoid', 'cannot'] as const

const When = ({ visit, form }: { visit: Visit; form: FormState }) => {
  const text = textIn(visit.locale).wishes
  const asked = { visit, form }
  return (
    <>
      <div class="pair">
        <Select
          {...asked}
          name="when"
          label={text.when}
          options={[
            ...days.map(day => ({
              value: String(day),
              label: text.every(weekdayInWords(visit.locale, day)),
            })),
            { value: 'day', label: text.oneDay },
          ]}
        />
        <Field {...asked} name="day" label={text.day} hint={text.dayHint} type="date" class="short" />
      </div>
      <Select
        {...asked}
        name="part"
        label={text.part}
        options={parts.map(value => ({ value, label: text.parts[value] }))}
      />
      <div class="pair">
        <Field {...asked} name="from" label={text.from} hint={text.hoursHint} type="time" />
        <Field {...asked} name="until" label={text.until} type="time" />
      </div>
    </>
  )
}

/** What somebody wishes of their shifts, and where one more is said. */
export const WishesPage = ({ form, wishes, duties, ...frame }: WishesPageProps) => {
  const { visit, whose, base } = frame
  const { staff, wishes: text } = textIn(visit.locale)
  const asked = { visit, form }
  const labels = {
    ...{ when: text.when, day: text.day, part: text.part, from: text.from, until: text.until },
    ...{ duty: text.duty, kind: text.kind },
  }
  return (
    <StaffPage {...roomOf(frame, 'availability')} step={text.step}>
      <Back href={`${base}/availability`}>{staff.menu.availability}</Back>
      <h1>{whose === null ? text.heading : text.headingOf(whose)}</h1>
      <p class="lead">{text.lead}</p>
      <WishList {...{ visit, wishes }} action={wishesAddress(base)} />
      <Errors {...{ visit, form, labels }} />
      <form method="post" action={wishesAddress(base)} novalidate>
        <Token visit={visit} />
        <h2>{text.addOne}</h2>
        <When {...asked} />
        {duties.length > 0 && (
          <Select
            {...asked}
            name="duty"
            label={text.duty}
            none={text.everyDuty}
            options={duties.map(({ dutyId, nameZh, nameEn }) => ({
              value: String(dutyId),
              label: said(visit.locale, nameZh, nameEn),
            }))}
          />
        )}
        <Choices {...asked} name="kind" label={text.kind} beside="tight">
          {kinds.map(value => (
            <Option key={value} form={form} name="kind" value={value} label={text.kinds[value]} />
          ))}
        </Choices>
        <Actions>
          <button type="submit">{text.add}</button>
        </Actions>
      </form>
    </StaffPage>
  )
}
