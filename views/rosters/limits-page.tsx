import type { LimitShown } from '../../sql/rosters/person-limits.ts'
import { type Frame, roomOf } from '../availability/whose-hours.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import { Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote, Version } from '../kit/refused-note.tsx'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import { textIn } from '../text/text.ts'

interface LimitsPageProps extends Frame {
  present: LimitShown
  form: FormState
  /** How many shifts a week can be chosen. */
  most: number
  refused: Refused
}

/** Where somebody's limits stand; `base` as their hours have it. */
export const limitsAddress = (base: string): string => `${base}/limits`

/** How many shifts somebody is asked for at most. */
export const LimitsPage = ({ present, form, most, refused, ...frame }: LimitsPageProps) => {
  const { visit, whose, base } = frame
  const { personLimits: text, park, staff, people } = textIn(visit.locale)
  const asked = { visit, form }
  const [back, toBack] =
    whose === null ? [`${base}/availability`, staff.menu.availability] : [base, people.person.step]
  const numbers = Array.from({ length: most + 1 }, (_, number) => number)
  const stands = [
    {
      label: text.labels.week,
      value: present.mostAWeek === null ? text.asAll : text.shifts(present.mostAWeek),
    },
    { label: text.labels.day, value: present.mostADay === 1 ? text.oneADay : text.asAllADay },
  ]
  return (
    <StaffPage {...roomOf(frame, 'availability')} step={text.step}>
      <Back href={back}>{toBack}</Back>
      <h1>{whose === null ? text.heading : text.headingOf(whose)}</h1>
      <Errors {...asked} labels={text.labels} />
      <RefusedNote {...{ visit, refused, stands }} />
      <p class="lead">{whose === null ? text.lead : text.leadOf}</p>
      <form method="post" action={limitsAddress(base)} novalidate>
        <Token visit={visit} />
        <Version {...{ form, refused, present }} />
        <Select
          {...asked}
          name="week"
          label={text.labels.week}
          hint={whose === null ? text.mostOwn(most) : text.mostOf}
          none={text.asAll}
          options={numbers.map(number => ({ value: String(number), label: text.shifts(number) }))}
        />
        <Choices {...asked} name="day" label={text.labels.day}>
          <Option
            {...{ form }}
            name="day"
            type="checkbox"
            value="1"
            label={text.oneADay}
            hint={text.dayHint}
          />
        </Choices>
        {whose !== null && (
          <p class="soft">
            <a href={`${base}/details`}>{text.share}</a>
          </p>
        )}
        <Actions>
          <button type="submit">{park.save}</button>
          <a class="button plain" href={back}>
            {park.keep}
          </a>
        </Actions>
      </form>
    </StaffPage>
  )
}
