import type { Opening } from '../../sql/availability/openings.ts'
import type { PlaceShown } from '../../sql/availability/places.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote, Version } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { OpeningWeek } from './opening-week.tsx'

interface OpeningsPageProps {
  visit: Visit
  staff: Staff
  present: PlaceShown
  form: FormState
  refused: Refused
  openings: readonly Opening[]
}

/** The hours of a place by the week: each can be taken away, others added. */
export const OpeningsPage = ({ visit, staff, present, form, refused, openings }: OpeningsPageProps) => {
  const { openings: text, places } = textIn(visit.locale)
  const { labels } = text
  const address = `/park/places/${present.placeId}`
  const asked = { visit, form }
  return (
    <StaffPage {...{ visit, staff }} wing="park" room="places" step={text.step}>
      <Back href={address}>{places.toPlace}</Back>
      <h1>{said(visit.locale, present.nameZh, present.nameEn)}</h1>
      <Errors {...asked} labels={labels} />
      <RefusedNote {...{ visit, refused }} />
      <h2>{text.step}</h2>
      <OpeningWeek
        {...{ visit, openings }}
        action={({ weekday, from }, { day, hours }) => (
          <form key={from} method="post" action={`${address}/openings/removal`}>
            <Token visit={visit} />
            <input type="hidden" name="version" value={present.version} />
            <input type="hidden" name="weekday" value={weekday} />
            <input type="hidden" name="from" value={from} />
            {hours}{' '}
            <button type="submit" class="plain small">
              {text.remove}
              <span class="unseen">{text.removeThis(day, hours)}</span>
            </button>
          </form>
        )}
      />
      <form method="post" action={`${address}/openings`} novalidate>
        <Token visit={visit} />
        <Version {...{ form, refused, present }} />
        <Choices {...asked} name="weekdays" label={labels.weekdays} beside="tight">
          {text.weekdays.map((day, index) => (
            <Option
              key={day}
              form={form}
              name="weekdays"
              value={String(index + 1)}
              type="checkbox"
              label={day}
            />
          ))}
        </Choices>
        <div class="pair">
          <Field {...asked} name="from" label={labels.from} type="time" />
          <Field {...asked} name="until" label={labels.until} type="time" />
        </div>
        <Actions>
          <button type="submit">{text.add}</button>
        </Actions>
      </form>
    </StaffPage>
  )
}
