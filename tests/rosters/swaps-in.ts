import { askToSwap } from '../../server/rosters/ask-to-swap.ts'
import { takeSwap } from '../../server/rosters/take-swap.ts'
import type { Worker } from '../../sql/accounts/staff.ts'
import type { openSite } from '../setup/site.ts'
import { assignmentsOf, toldTo } from './lay-draft.ts'

/** Swaps of a site: asked for, taken, and what comes of them. */
export const swapsIn = ({ sql, context }: Awaited<ReturnType<typeof openSite>>) => {
  const personOf = async (name: string) => {
    const [{ personId, accountId }] = await sql<[{ personId: number; accountId: number }]>`
      select person_id, account_id from person join account using (person_id) where name = ${name}`
    return { personId, accountId }
  }
  const as = async (name: string) => (await personOf(name)) as Worker
  const swapOver = async (assignmentId: number) => {
    const [swap] = await sql<{ swapId: number; state: string }[]>`
      select swap_id, state from swap where assignment_id = ${assignmentId} order by swap_id desc`
    return swap
  }
  const openedFor = async (assignmentId: number, name = '秦芒种') => {
    await askToSwap(context, await as(name), { assignmentId, whom: 'anyone', note: null })
    return (await swapOver(assignmentId))?.swapId ?? 0
  }
  const takes = async (name: string, swapId: number) => {
    const { personId, accountId } = await personOf(name)
    return takeSwap(context, { swapId, personId, accountId, filledIn: false })
  }
  const holds = async (rosterId: number) =>
    (await assignmentsOf(sql, rosterId)).map(({ name, state }) => `${name} ${state}`)
  const claims = async (rosterId: number) =>
    (
      await sql<{ name: string }[]>`
        select name from reservation join person on person_id = resource_id join assignment using (assignment_id)
          join shift_position using (position_id) join shift on shift.shift_id = shift_position.shift_id where roster_id = ${rosterId}
        order by shift.during`
    ).map(({ name }) => name)
  const kindsTo = async (name: string) => (await toldTo(sql, name)).map(({ kind }) => kind)

  return { personOf, as, swapOver, openedFor, takes, holds, claims, kindsTo }
}
