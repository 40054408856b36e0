import type { Context } from '../../../server/context.ts'
import { type Rule, refusalOrThrow } from '../../../server/refusal.ts'
import type { Coordinator, Worker } from '../../../sql/accounts/staff.ts'
import type { Pool } from '../../../sql/connect.ts'
import type { Seeded } from '../mixed/seeded.ts'

/** What came of something: absent, it was not theirs; nothing, there was nothing of that kind to do. */
export type Outcome = 'done' | 'absent' | 'nothing' | Rule

/** One of the two instances. */
export interface Instance {
  readonly context: Context
  readonly origin: string
}

/** Where and by which chances it happens; what is looked at is looked at beside whoever does something. */
export interface Stage {
  readonly sql: Pool
  readonly random: Seeded
  readonly coordinator: Coordinator
}

/** Something that somebody does, by one instance. */
export type Doing = (by: Instance) => Promise<Outcome>

/** A refusal is an outcome; anything else that is thrown is a fault, and thrown on. */
export const outcomeOf = (doing: Promise<unknown>): Promise<Outcome> =>
  doing.then(
    done => (done === false ? 'absent' : 'done'),
    error => refusalOrThrow(error).rule,
  )

/** A position that somebody holds now, or is asked to. */
export interface Holding {
  readonly assignmentId: number
  readonly positionId: number
  readonly rosterId: number
  readonly personId: number
  readonly accountId: number | null
  readonly shiftId: number
}

/** Those in some states whose shifts are to come, in no order that anybody chose. */
export const holdings = (sql: Pool, { context }: Instance, ...states: readonly string[]) => sql<Holding[]>`
  select assignment_id, position_id, roster_id, person_id, account_id, shift_id
  from assignment join shift_position using (position_id) join shift using (shift_id) left join account using (person_id)
  where state = any(${states}) and lower(during) > ${context.now()}
  order by assignment_id`

/** Positions of shifts to come that nobody holds; near: that begin so soon that all may be called for them (R46a), where nobody comes. */
export const empties = (sql: Pool, { context }: Instance, near: boolean) => sql<
  { positionId: number; rosterId: number }[]
>`
  select position_id, roster_id from shift_position join shift using (shift_id) join roster using (roster_id)
  where cancelled_at is null and roster.state = 'published' and lower(during) > ${context.now()}
    and (${!near} or lower(during) <= ${context.now().plus({ hours: 12 })})
    and not exists (
      select from assignment
      where assignment.position_id = shift_position.position_id and (
        assignment.state = 'offered' and not ${near}
        or assignment.state = 'accepted' and not (${near} and exists (
          select from leave where leave.person_id = assignment.person_id and leave.during && shift.during))))
  order by position_id`

/** As the gate would say who it is. */
export const workerOf = ({ personId, accountId }: Pick<Holding, 'personId' | 'accountId'>) =>
  ({ personId, accountId: accountId ?? 0 }) as Worker

/** A coordinator of an organisation, as the gate would say who it is. */
export const coordinatorOf = async (sql: Pool, slug: string): Promise<Coordinator> => {
  const [row] = await sql<[{ accountId: number; organisationId: number }]>`
    select account_id, organisation_id from role_grant join organisation using (organisation_id) where slug = ${slug}`
  return {
    accountId: row.accountId,
    organisation: { organisationId: row.organisationId, slug },
  } as Coordinator
}
