import type { Sql } from '../connect.ts'
import type { Standing } from './directory.ts'

/** A new person's id: a person is a resource first, as a room is. */
export const insertPerson = async (sql: Sql, person: PersonWritten): Promise<number> => {
  const [{ personId }] = await sql<[{ personId: number }]>`
    with made as (insert into resource (kind) values ('person') returning resource_id)
    insert into person (person_id, name, phone, email, languages)
    select resource_id, ${person.name}, ${person.phone}, ${person.email}, ${[...person.languages]}::text[] from made
    returning person_id`
  return personId
}

export interface PersonWritten {
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly languages: readonly string[]
}

/** Writes what somebody is called, how they are reached and what they speak. */
export const updatePerson = (sql: Sql, personId: number, person: PersonWritten) => sql`
  update person set name = ${person.name}, phone = ${person.phone}, email = ${person.email},
    languages = ${[...person.languages]}::text[]
  where person_id = ${personId}`

/** Counts one more change of somebody, and locks them; false when they were changed since `version`. */
export const countChange = async (sql: Sql, personId: number, version: number): Promise<boolean> => {
  const { count } = await sql`
    update person set version = version + 1 where person_id = ${personId} and version = ${version}`
  return count === 1
}

/** Writes whether somebody can be had. */
export const updateStanding = (sql: Sql, personId: number, standing: Standing) => sql`
  update person set standing = ${standing} where person_id = ${personId}`

/** Who has exactly this telephone or address; undefined when nobody has. Both null find nobody. */
export const personReachedBy = async (sql: Sql, phone: string | null, email: string | null) => {
  const [row] = await sql<{ personId: number; version: number; standing: Standing }[]>`
    select person_id, version, standing from person where phone = ${phone} or lower(email) = lower(${email})`
  return row
}
