import type { ServiceChoices } from '../../sql/booking/service-choices.ts'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

export interface OptionShown {
  readonly value: string
  readonly label: string
}

/** What the fields of a service are called, in the order of its page. */
export const labelsOfService = ({ locale }: Visit): Record<string, string> => {
  const text = textIn(locale).services
  return {
    ...{ name_zh: text.name_zh, name_en: text.name_en, about_zh: text.about_zh, about_en: text.about_en },
    ...{ minutes: text.length_minutes, before: text.before, after: text.after, every: text.every },
    ...{ lead: text.leadMinutes, horizon: text.horizon },
    ...{ need_1: text.need(1), need_2: text.need(2), need_3: text.need(3) },
    ...{ need_1_number: text.people, need_2_number: text.people, need_3_number: text.people },
    ...{ room_1: text.room(1), room_2: text.room(2), room_3: text.room(3) },
    ...{ room_1_number: text.rooms, room_2_number: text.rooms, room_3_number: text.rooms },
    ...{
      hours: text.hours,
      place: text.place,
      door: text.door,
      brand: text.brand,
      duty: text.fedBy,
      format: text.format,
    },
    ...{ parties: text.parties, shows: text.shows, voice: text.voice },
  }
}

const listed = (words: Readonly<Record<string, string>>): OptionShown[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const inTongue = ({ locale }: Visit, choices: ServiceChoices['places']): OptionShown[] =>
  choices.map(({ value, nameZh, nameEn }) => ({ value, label: said(locale, nameZh, nameEn) }))

/** What can be chosen in each field of a service that is chosen from something. */
export const optionsOfService = (
  visit: Visit,
  { places, brands, qualifications, duties }: ServiceChoices,
) => {
  const { services: text, availability } = textIn(visit.locale)
  const doors = Object.entries(availability.doors).map(([value, { name }]) => ({ value, label: name }))
  const week = Object.entries(text.weekday).flatMap(([weekday, day]) =>
    Object.entries(text.partOfDay).map(([part, label]) => ({
      value: `${weekday}-${part}`,
      label: text.partOfWeek(day, label),
    })),
  )
  return {
    ...{ need: inTongue(visit, qualifications), room: listed(text.uses), hours: week },
    ...{ place: inTongue(visit, places), door: doors, brand: inTongue(visit, brands) },
    duty: inTongue(visit, duties),
    ...{ format: listed(text.formats), parties: listed(text.partiesIs), shows: listed(text.showsIs) },
    voice: [{ value: 'yes', label: text.voiceIs }],
  }
}
export type ServiceOptions = ReturnType<typeof optionsOfService>

/** A field's values as its page words them. */
export const valuesInWords = (
  options: ServiceOptions,
  name: string,
  values: readonly string[],
): readonly string[] => {
  const field = name.replace(/_\d$/, '') as keyof ServiceOptions
  const known = options[field] ?? []
  return values
    .filter(value => value !== '')
    .map(value => known.find(option => option.value === value)?.label ?? value)
}
