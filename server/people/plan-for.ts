import type { DateTime } from 'luxon'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import type { Sql } from '../../sql/connect.ts'
import type { PersonRead } from '../../sql/people/imports.ts'
import { knownAmong } from '../../sql/people/people-written.ts'
import { parkDay } from '../park-time.ts'
import { type Planned, planImport } from './plan-import.ts'

/** What is to be done with the people of a table for an organisation, as the park knows them now. */
export const planFor = async (
  sql: Sql,
  at: DateTime,
  { organisation }: Coordinator,
  people: readonly PersonRead[],
): Promise<Planned> => {
  const asked = people.map(({ line, phone, email }) => ({ line, phone, email }))
  return planImport(people, await knownAmong(sql, organisation.organisationId, asked, parkDay(at)))
}
