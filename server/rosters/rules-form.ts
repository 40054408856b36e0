import { z } from 'zod'
import type { RulesAsked } from '../../sql/rosters/organisation-rules.ts'
import type { Typed } from '../../views/kit/form.ts'
import { fault, maybe, one, several, versionShown } from '../booking/form-fields.ts'
import { contradictionsIn } from './contradictions.ts'
import { dayParts, notAfter } from './limits.ts'

/** The rules that have a number, by the fields of their form: from, to, and how many of what is stored each stands for. */
export const numbered = {
  most_a_week: { least: 1, most: 7, rule: 'most_a_week', times: 1 },
  least_hours: { least: 1, most: 300, rule: 'least_minutes', times: 60 },
  most_hours: { least: 1, most: 300, rule: 'most_minutes', times: 60 },
  least_in_a_row: { least: 2, most: 7, rule: 'least_in_a_row', times: 1 },
  most_in_a_row: { least: 1, most: 14, rule: 'most_in_a_row', times: 1 },
  least_days_off_in_a_row: { least: 2, most: 7, rule: 'least_days_off_in_a_row', times: 1 },
  most_weekends: { least: 0, most: 8, rule: 'most_weekends', times: 1 },
} as const
export type NumberedRule = keyof typeof numbered

const fieldNames = Object.keys(numbered) as NumberedRule[]

const number = (field: NumberedRule) => {
  const { least, most } = numbered[field]
  const wrong = fault('a_number_in_range')
  return maybe(
    one
      .pipe(z.string().regex(/^\s*\d{1,3}\s*$/, wrong))
      .transform(Number)
      .pipe(z.number().min(least, wrong).max(most, wrong)),
  )
}

const fields = Object.fromEntries(fieldNames.map(field => [field, number(field)])) as Record<
  NumberedRule,
  ReturnType<typeof number>
>
const parts = several(dayParts)

/** The rules of an organisation as its form has them: a field that is left empty switches its rule off. */
export const rulesForm = z
  .strictObject({
    ...fields,
    ...{ after_morning: parts, after_afternoon: parts, after_evening: parts },
    version: versionShown,
  })
  .transform(({ version, ...given }, context): { version: number; rules: RulesAsked } => {
    const rules = Object.fromEntries([
      ...fieldNames.flatMap(field => {
        const { rule, times } = numbered[field]
        const value = given[field]
        return value === null ? [] : [[rule, value * times] as const]
      }),
      ...dayParts.flatMap(part => given[`after_${part}`].map(next => [notAfter(part, next), 1] as const)),
    ])
    for (const [rule, message] of contradictionsIn(rules)) {
      const field = fieldNames.find(name => numbered[name].rule === rule) ?? rule
      context.addIssue({ code: 'custom', path: [field], message: fault(message) })
    }
    return { version, rules }
  })

/** What the form holds at first: the rules that are on. */
export const rulesTyped = (rules: RulesAsked): Typed =>
  Object.fromEntries([
    ...fieldNames.flatMap(field => {
      const { rule, times } = numbered[field]
      const value = rules[rule]
      return value === undefined ? [] : [[field, [String(value / times)]] as const]
    }),
    ...dayParts.map(
      part => [`after_${part}`, dayParts.filter(next => notAfter(part, next) in rules)] as const,
    ),
  ])
