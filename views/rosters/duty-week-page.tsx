import type { Qualification } from '../../sql/people/directory.ts'
import type { DutyShown } from '../../sql/rosters/duties.ts'
import type { Pattern } from '../../sql/rosters/patterns.ts'
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
import { weekdayInWords } from '../kit/weekday.ts'
import { textIn } from '../text/text.ts'
import { dutyAddress } from './addresses.ts'
import { DutyWeek } from './duty-week.tsx'

interface DutyWeekPageProps {
  visit: Visit
  staff: Staff
  slug: string
  duty: DutyShown
  patterns: readonly Pattern[]
  kinds: readonly Qualification[]
  form: FormState
  refused: Refused
  /** 'YYYY-MM-DD' */
  today: string
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** The week of a duty: rows are added and ended; and the duty itself. */
export const DutyWeekPage = (props: DutyWeekPageProps) => {
  const { visit, staff, slug, duty, patterns, kinds, form, refused, today } = props
  const { locale } = visit
  const text = textIn(locale).duties
  const { labels } = text
  const address = dutyAddress(slug, duty.dutyId, '/week')
  const asked = { visit, form }
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.weekStep}>
      <Back href={dutyAddress(slug, duty.dutyId)}>{text.toDuty}</Back>
      <h1>{said(locale, duty.nameZh, duty.nameEn)}</h1>
      <Errors {...asked} labels={labels} />
      <RefusedNote {...{ visit, refused }} />
      <h2>{text.weekStep}</h2>
      <DutyWeek
        {...{ visit, patterns, today }}
        action={({ patternId }, words) => (
          <form method="post" action={`${address}/ending`}>
            <Token visit={visit} />
            <input type="hidden" name="version" value={duty.version} />
            <input type="hidden" name="pattern" value={patternId} />
            <input type="hidden" name="day" value={today} />
            <button type="submit" class="plain small">
              {text.endRow}
              <span class="unseen">{text.endThis(words)}</span>
            </button>
          </form>
        )}
      />
      <p class="soft small">{text.staysInRosters}</p>
      <form method="post" action={address} novalidate>
        <Token visit={visit} />
        <Version {...{ form, refused, present: duty }} />
        <Choices {...asked} name="weekdays" label={labels.weekdays} beside="tight">
          {WEEKDAYS.map(day => (
            <Option
              key={day}
              form={form}
              name="weekdays"
              value={String(day)}
              type="checkbox"
              label={weekdayInWords(locale, day)}
            />
          ))}
        </Choices>
        <div class="pair">
          <Field {...asked} name="from" label={labels.from} type="time" />
          <Field {...asked} name="until" label={labels.until} type="time" />
        </div>
        <Choices
          {...asked}
          name="qualifications"
          label={labels.qualifications}
          hint={text.qualificationsHint}
        >
          {kinds.map(({ code, nameZh, nameEn }) => (
            <Option
              key={code}
              form={form}
              name="qualifications"
              value={code}
              type="checkbox"
              label={said(locale, nameZh, nameEn)}
            />
          ))}
        </Choices>
        <div class="pair">
          <Field
            {...asked}
            name="positions"
            label={labels.positions}
            inputmode="numeric"
            maxlength={2}
            class="short"
          />
          <Field {...asked} name="since" label={labels.since} type="date" />
        </div>
        <p class="soft small">{text.sameHours}</p>
        <Actions>
          <button type="submit">{text.addRow}</button>
        </Actions>
      </form>
      {duty.endedOn === null && (
        <details open={form.faults.day !== undefined}>
          <summary>{text.end}</summary>
          <p>{text.endLead}</p>
          <form method="post" action={dutyAddress(slug, duty.dutyId, '/ending')} novalidate>
            <Token visit={visit} />
            <input type="hidden" name="version" value={duty.version} />
            <Field {...asked} name="day" label={labels.day} type="date" />
            <button type="submit" class="danger">
              {text.end}
            </button>
          </form>
        </details>
      )}
    </StaffPage>
  )
}
