import { z } from 'zod'
import type { OwnService } from '../../sql/booking/own-services.ts'
import type { ServiceChoices } from '../../sql/booking/service-choices.ts'
import { confirmed, fault, freeText, maybe, once, one, several, versionShown } from './form-fields.ts'
import type { ServiceEdit } from './service-edit.ts'
import { hoursKept, partsOfWeek } from './service-hours.ts'

/** What a room can be for. */
export const roomUses = [
  'mediation',
  'counselling',
  'waiting',
  'play',
  'classroom',
  'hall',
  'window',
] as const

/** Minutes from one start to the next; each divides a day. */
export const everyMinutes = ['10', '15', '20', '30', '40', '45', '60', '90', '120'] as const

export const formats = ['alone', 'together', 'separate_rooms', 'family'] as const
export const partiesOffered = ['1', '2', '1-2'] as const

const between = (least: number, most: number) =>
  one
    .pipe(z.string().regex(/^\s*\d{1,4}\s*$/, fault('a_number_in_range')))
    .transform(Number)
    .pipe(z.number().min(least, fault('a_number_in_range')).max(most, fault('a_number_in_range')))

const choice = (values: readonly string[]) =>
  once('choose_one').pipe(z.enum(values as [string, ...string[]], fault('choose_one')))

const some = (values: readonly string[]) => several(values as [string, ...string[]])
const number = choice(['1', '2', '3', '4']).transform(Number)

const valuesOf = (choices: readonly { readonly value: string }[]) => choices.map(({ value }) => value)

/** What every form of a service carries: what it was when it was shown, and which breakage was read. */
export const carried = {
  version: versionShown,
  was: one.pipe(z.string().max(20_000)).optional(),
  confirmed,
}

const fields = ({ places, brands, qualifications, duties }: ServiceChoices) => {
  const [codes, uses] = [some(valuesOf(qualifications)), some(roomUses)]
  return {
    name_zh: freeText(30),
    name_en: freeText(60),
    about_zh: freeText(200),
    about_en: freeText(400),
    minutes: between(5, 480),
    before: between(0, 120),
    after: between(0, 120),
    every: choice(everyMinutes),
    lead: between(0, 7 * 24 * 60),
    horizon: between(1, 180),
    ...{ need_1: codes, need_2: codes, need_3: codes, room_1: uses, room_2: uses, room_3: uses },
    ...{ need_1_number: number, need_2_number: number, need_3_number: number },
    ...{ room_1_number: number, room_2_number: number, room_3_number: number },
    hours: some(partsOfWeek),
    place: choice(valuesOf(places)),
    door: choice(['1', '2', '3', '4']),
    brand: maybe(choice([...valuesOf(brands), ''])),
    duty: maybe(choice([...valuesOf(duties), ''])),
    format: choice(formats),
    parties: choice(partiesOffered),
    shows: choice(['week', 'next_three']),
    voice: some(['yes']),
  }
}
type Answered = z.output<z.ZodObject<ReturnType<typeof fields>>>

/** How many can come in each way of talking. */
const fits: Readonly<Record<string, readonly string[]>> = {
  alone: ['1'],
  family: ['1'],
  together: ['2', '1-2'],
  separate_rooms: ['2'],
}

const checked = <T extends Answered>(schema: z.ZodType<T, unknown>, { duties }: ServiceChoices) =>
  schema.superRefine(({ need_1, need_2, need_3, format, parties, voice, duty, place }, told) => {
    const faulty = (path: string, message: string) => told.addIssue({ code: 'custom', path: [path], message })
    if ([need_1, need_2, need_3].every(line => line.length === 0))
      faulty('need_1', fault('somebody_is_needed'))
    if (!fits[format]?.includes(parties)) faulty('parties', fault('so_many_do_not_come'))
    const post = duties.find(({ value }) => value === duty)
    if (post && String(post.placeId) !== place) faulty('duty', fault('the_duty_stands_elsewhere'))
    if (voice.length > 0 && parties !== '1') faulty('voice', fault('a_voice_of_one'))
  })

const linesOf = (...lines: readonly (readonly [of: readonly string[], number: number])[]) =>
  lines.flatMap(([of, number]) => (of.length > 0 ? [{ of, number }] : []))

/** What the checked fields of a service stand for. @param standing the hours that it has, where it is there already */
export const editFrom = (given: Answered, standing: OwnService['hours'] = []): ServiceEdit => {
  const [least = 1, most = least] = given.parties.split('-').map(Number)
  return {
    set: {
      ...{ nameZh: given.name_zh, nameEn: given.name_en, aboutZh: given.about_zh, aboutEn: given.about_en },
      ...{ minutes: given.minutes, minutesBefore: given.before, minutesAfter: given.after },
      ...{ startsEvery: Number(given.every), leadMinutes: given.lead, horizonDays: given.horizon },
      brandId: given.brand === null || given.brand === '' ? null : Number(given.brand),
      fedByDuty: given.duty === null || given.duty === '' ? null : Number(given.duty),
      ...{ placeId: Number(given.place), door: Number(given.door), partiesLeast: least, partiesMost: most },
      format: given.format as ServiceEdit['set']['format'],
      shows: given.shows as ServiceEdit['set']['shows'],
      cancelledByVoice: given.voice.length > 0,
    },
    needs: linesOf(
      [given.need_1, given.need_1_number],
      [given.need_2, given.need_2_number],
      [given.need_3, given.need_3_number],
    ),
    rooms: linesOf(
      [given.room_1, given.room_1_number],
      [given.room_2, given.room_2_number],
      [given.room_3, given.room_3_number],
    ),
    hours: hoursKept(given.hours, standing),
  }
}

/** The form of a service that is there. */
export const serviceForm = (choices: ServiceChoices) =>
  checked(z.strictObject({ ...fields(choices), ...carried }), choices)

/** The form of a service that is to be added. */
export const newServiceForm = (choices: ServiceChoices) => checked(z.strictObject(fields(choices)), choices)
