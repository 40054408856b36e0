import type { DateTime } from 'luxon'
import type { Context } from '../../server/context.ts'
import { callUrgently } from '../../server/rosters/call-urgently.ts'
import { readProblem } from '../../server/rosters/read-problem.ts'
import { circleNow, circleShown } from '../../server/rosters/read-urgent.ts'
import { urgentKey } from '../../server/rosters/urgent-key.ts'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { keepSecret } from '../setup/canary.ts'
import { layDraft } from './lay-draft.ts'

/** A published roster with one shift, held or not, on a day: its position. */
export const layNear = async (
  { sql }: Pick<Context, 'sql'>,
  day: string,
  { holder = null, from = '14:00' }: { readonly holder?: string | null; readonly from?: string } = {},
) => {
  const { rosterId } = await layDraft(sql, [{ day, from, until: '17:00', people: [holder] }])
  await sql`update roster set state = 'published' where roster_id = ${rosterId}`
  const [{ positionId }] = await sql<[{ positionId: number }]>`
    select position_id from shift_position join shift using (shift_id) where roster_id = ${rosterId}`
  await sql`update assignment set state = 'accepted', answered_at = changed_at where position_id = ${positionId}`
  await sql`
    insert into reservation (resource_id, during, assignment_id)
    select person_id, during, assignment_id
    from assignment join shift_position using (position_id) join shift using (shift_id) where position_id = ${positionId}`
  return { rosterId, positionId }
}

/** The gate's proof of hexie's coordinator, for what a verb is asked without a browser. */
const coordinatorOf = async ({ sql }: Pick<Context, 'sql'>) => {
  const [row] = await sql<[{ accountId: number; organisationId: number }]>`
    select account_id, organisation_id from role_grant join organisation using (organisation_id)
    where role = 'coordinator' and slug = 'hexie' limit 1`
  return { accountId: row.accountId, organisation: { organisationId: row.organisationId } } as Coordinator
}

/** Calls for a position, with whom a rule stops by their numbers; gives what each is asked. */
export const callsFor = async (
  context: Context,
  { rosterId, positionId }: { readonly rosterId: number; readonly positionId: number },
  evenSo: readonly number[] = [],
) => {
  const { sql, now } = context
  const read = await readProblem(sql, rosterId, now())
  const position = read?.positions.find(one => one.positionId === positionId)
  if (!read || !position) throw new Error('there is no such position')
  const already = await askedFor(context, positionId)
  const shown = circleShown(await circleNow(sql, read, position, already))
  await callUrgently(context, await coordinatorOf(context), { rosterId, positionId, shown, evenSo })
  return askedFor(context, positionId)
}

/** What everybody is asked by the open call for a position. */
export const askedFor = ({ sql }: Pick<Context, 'sql'>, positionId: number) => sql<
  { offerId: number; personId: number; name: string; askedAt: DateTime; accountId: number | null }[]
>`
  select offer_id, urgent_offer.person_id, name, asked_at, account_id
  from urgent_call join urgent_offer using (call_id) join person using (person_id) left join account using (person_id)
  where position_id = ${positionId} and ended_at is null order by offer_id`

/** The address in the message that asks somebody. */
export const linkOf = (
  { keys }: Pick<Context, 'keys'>,
  { offerId, personId, askedAt }: { offerId: number; personId: number; askedAt: DateTime },
): string => {
  const key = urgentKey(keys, { offerId, personId, askedAtMillis: askedAt.toMillis() })
  keepSecret('link', key)
  return `/urgent/${key}`
}

/** Who holds a position, and how often their presence is claimed for it. */
export const heldBy = ({ sql }: Pick<Context, 'sql'>, positionId: number) => sql`
  select person_id, state,
    (select count(*)::int from reservation where reservation.assignment_id = assignment.assignment_id) as claims
  from assignment
  where position_id = ${positionId} and state in ('offered', 'standing', 'accepted')`

/** What was said to people of urgent calls, and how often. */
export const saidOfUrgent = ({ sql }: Pick<Context, 'sql'>, kind: string) => sql<
  { accountId: number; count: number }[]
>`
  select account_id, count(*)::int as count from message where kind = ${kind} group by account_id order by account_id`

/** Lets everybody go who holds a shift, so that the next of the same hours may ask them. */
export const letGo = async ({ sql }: Pick<Context, 'sql'>) => {
  await sql`delete from reservation where assignment_id is not null`
  await sql`update assignment set state = 'withdrawn' where state = 'accepted'`
}
