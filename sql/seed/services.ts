import type { Sql } from '../connect.ts'
import { serviceTexts } from './service-texts.ts'

type Row = readonly [
  code: string,
  address: string,
  door: number,
  organisation: string,
  brand: string | null,
  minutes: readonly [before: number, held: number, after: number],
  parties: readonly [least: number, most: number],
  format: 'alone' | 'together' | 'separate_rooms' | 'family',
  other?: {
    readonly place?: string
    readonly shows?: 'next_three'
    readonly lead?: number
    readonly voice?: true
  },
]

const zheng = '郑大姐工作室'
const matchmakers = '我们相约吧·红娘工作室'

/**
 * The services a visitor can book (domain.md §4), door by door in the order in which a door shows them.
 * Addresses were drawn at random: what a browser's history shows must tell nothing.
 */
const services: readonly Row[] = [
  ['individual-counselling', 'w2k', 1, 'hexie', null, [0, 60, 10], [1, 1], 'alone'],
  ['joint-mediation', 'q4m', 1, 'hexie', zheng, [0, 90, 15], [2, 2], 'together'],
  ['separate-mediation', 'h8t', 1, 'hexie', zheng, [15, 90, 15], [2, 2], 'separate_rooms'],
  ['cooling-off', 'n6r', 1, 'hexie', zheng, [0, 60, 10], [1, 2], 'together'],
  ['registry-mediation', 'd9f', 1, 'hexie', zheng, [0, 45, 15], [2, 2], 'together', { place: 'registry' }],
  ['preschool', 'm5c', 2, 'yujia', null, [0, 45, 15], [1, 1], 'family'],
  ['school-age', 't8g', 2, 'yujia', null, [0, 60, 10], [1, 1], 'family'],
  ['parent-counselling', 'r4z', 2, 'yujia', null, [0, 50, 10], [1, 1], 'alone'],
  ['granny-tian', 'f2y', 2, 'tiannainai', null, [0, 40, 10], [1, 1], 'family'],
  ['lawyer', 'x3v', 3, 'nvlvshi', null, [0, 30, 10], [1, 1], 'alone', { shows: 'next_three', voice: true }],
  [
    'protection-order',
    'b7j',
    3,
    'nvlvshi',
    null,
    [0, 45, 15],
    [1, 1],
    'alone',
    { shows: 'next_three', lead: 30, voice: true },
  ],
  ['matchmaker', 'c6p', 4, 'hexie', matchmakers, [0, 40, 10], [1, 1], 'alone'],
]

/** The twelve services. registry-mediation runs on people's hours until rosters exist: fed_by_duty is null. */
export const seedServices = (sql: Sql) => {
  const given = services.map(
    ([code, address, door, organisation, brand, minutes, parties, format, other], position) => ({
      ...{ position, code, address, door, organisation, brand, minutes, parties, format },
      ...{ place: 'park', shows: 'week', lead: 120, voice: false, ...other },
      ...serviceTexts[code],
    }),
  )
  return sql`
    insert into service (code, address, organisation_id, brand_id, place_id, door,
      name_zh, name_en, about_zh, about_en, minutes_before, minutes, minutes_after,
      lead_minutes, parties_least, parties_most, format, shows, cancelled_by_voice)
    select code, address, organisation.organisation_id, brand_id, place_id, door,
      "nameZh", "nameEn", "aboutZh", "aboutEn", minutes[1], minutes[2], minutes[3],
      lead, parties[1], parties[2], format, shows, voice
    from jsonb_to_recordset(${sql.json(given)}) as given (position int, code text, address text, door int,
        organisation text, brand text, minutes int[], parties int[], format text, place text, shows text, lead int, voice boolean,
        "nameZh" text, "nameEn" text, "aboutZh" text, "aboutEn" text)
      join organisation on organisation.slug = given.organisation
      join place on place.slug = given.place
      left join brand on brand.name_zh = given.brand
    order by position`
}
