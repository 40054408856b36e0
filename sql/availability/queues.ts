import type { Sql } from '../connect.ts'
import type { Need } from './pick.ts'

/**
 * Queues, in one order for all, for everybody and everything that is free; to be followed by another look, in a statement of its own:
 * one that locked and looked would see what was true before it waited. Not for update, which would stop every foreign key.
 * @param movingId an appointment whose claims are to be given back: what they are on is queued for in the same order.
 * @param offeredId the same of an offer: whom it was made to.
 */
export const queueFor = (
  sql: Sql,
  needs: readonly Need[],
  movingId: number | null = null,
  offeredId: number | null = null,
) => {
  const ids = new Set(needs.flatMap(({ free }) => free.map(({ resourceId }) => resourceId)))
  return sql<{ resourceId: number }[]>`
    select resource_id from resource
    where resource_id = any(${[...ids]}::bigint[])
      or resource_id in (
        select resource_id from reservation
        where appointment_id = ${movingId}::bigint or waiting_entry_id = ${offeredId}::bigint)
    order by resource_id for no key update`
}

/** Queues, in one order for all, for whoever holds these assignments and whoever else is named; as queueFor. */
export const queueForPeople = (
  sql: Sql,
  assignmentIds: readonly number[],
  resourceIds: readonly number[] = [],
) => sql<{ resourceId: number }[]>`
  select resource_id from resource
  where resource_id = any(${[...resourceIds]}::bigint[])
    or resource_id in (select person_id from assignment where assignment_id = any(${[...assignmentIds]}::bigint[]))
  order by resource_id for no key update`
