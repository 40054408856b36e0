import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState, Typed } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote, Version } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { type Locale, textIn } from '../text/text.ts'
import { rostersAddress, rulesAddress } from './addresses.ts'

const groups = {
  ofAWeek: ['most_a_week'],
  ofARoster: ['least_hours', 'most_hours', 'most_weekends'],
  inARow: ['least_in_a_row', 'most_in_a_row', 'least_days_off_in_a_row'],
} as const
type Numbered = (typeof groups)[keyof typeof groups][number]

const headings = ['ofAWeek', 'ofARoster', 'inARow'] as const
const followed = ['after_morning', 'after_afternoon', 'after_evening'] as const
const parts = ['morning', 'afternoon', 'evening'] as const

interface RulesPageProps {
  visit: Visit
  staff: Staff
  slug: string
  /** The rules that are on, as a form has them. */
  present: { readonly version: number; readonly typed: Typed }
  form: FormState
  ranges: Readonly<Record<Numbered, { readonly least: number; readonly most: number }>>
  refused: Refused
}

/** The rules that are on, in words: told when somebody else has saved meanwhile. */
const standing = (locale: Locale, typed: Typed) => {
  const text = textIn(locale).rosterRules
  const inWords = (name: string, [value = '']: readonly string[] = []) => {
    if (value === '') return text.nothing
    return name.endsWith('_hours') ? text.hours(Number(value)) : value
  }
  return [
    ...Object.values(groups)
      .flat()
      .map(name => ({ label: text.labels[name], value: inWords(name, typed[name]) })),
    ...followed.map(name => {
      const not = parts.filter(part => typed[name]?.includes(part)).map(part => text.parts[part])
      return { label: text.labels[name], value: not.length === 0 ? text.nothing : text.listed(not) }
    }),
  ]
}

/** An organisation's own rules for its rosters: each with its number, or off. */
export const RulesPage = ({ visit, staff, slug, present, form, ranges, refused }: RulesPageProps) => {
  const { locale } = visit
  const { rosterRules: text, duties, park } = textIn(locale)
  const asked = { visit, form }
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step}>
      <Back href={rostersAddress(slug)}>{duties.toDuties}</Back>
      <h1>{text.heading}</h1>
      <Errors {...asked} labels={text.labels} />
      <RefusedNote {...{ visit, refused }} stands={standing(locale, present.typed)} />
      <p class="lead">{text.lead}</p>
      <p class="soft">{text.from}</p>
      <details>
        <summary>{text.always}</summary>
        <ul>
          {text.alwaysAre.map(rule => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </details>
      <form method="post" action={rulesAddress(slug)} novalidate>
        <Token visit={visit} />
        <Version {...{ form, refused, present }} />
        {headings.map(heading => (
          <>
            <h2>{text[heading]}</h2>
            {groups[heading].map(name => (
              <Field
                key={name}
                {...{ ...asked, name }}
                label={text.labels[name]}
                hint={text.hints[name](ranges[name].least, ranges[name].most)}
                inputmode="numeric"
                maxlength={3}
                class="short"
              />
            ))}
          </>
        ))}
        <h2>{text.nextDay}</h2>
        <p class="soft">{text.followHint}</p>
        {followed.map(name => (
          <Choices key={name} {...{ ...asked, name }} label={text.labels[name]} beside="options">
            {parts.map(value => (
              <Option key={value} {...{ form, name, value }} type="checkbox" label={text.parts[value]} />
            ))}
          </Choices>
        ))}
        <Actions>
          <button type="submit">{text.save}</button>
          <a class="button plain" href={rostersAddress(slug)}>
            {park.keep}
          </a>
        </Actions>
      </form>
    </StaffPage>
  )
}
