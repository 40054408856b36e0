import type { Coordinator } from '../../sql/accounts/staff.ts'
import { starts } from '../../sql/availability/slots.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Foreseen } from '../../views/booking/foreseen.tsx'
import { coordinatorSees, wouldBreak } from '../availability/would-break.ts'
import type { Context } from '../context.ts'

/** What an edit does to what stands and to what is open. */
type Effects = Omit<Foreseen, 'stays' | 'again'>

const openTimes = async (sql: Sql, { now }: Pick<Context, 'now'>, serviceId: number): Promise<number> => {
  const from = now()
  const all = await starts(sql, { serviceId, now: from, from, to: from.plus({ days: 7 }) })
  return all.filter(({ open }) => open).length
}

/** What an edit of a service would do, said before it is saved (R9b); what the edit throws is thrown on. */
export const foresee = async (
  context: Context,
  { organisation }: Coordinator,
  serviceId: number,
  step: (sql: Sql) => Promise<unknown>,
): Promise<Effects> => {
  const before = await openTimes(context.sql, context, serviceId)
  let after = before
  const broken = await wouldBreak(context, async sql => {
    await step(sql)
    after = await openTimes(sql, context, serviceId)
  })
  return { breaks: coordinatorSees(broken, organisation), starts: { before, after } }
}

/** Whether an edit is asked about once more: it breaks something, or leaves less to be had. */
const takesAway = ({ breaks, starts }: Effects): boolean => breaks.all > 0 || starts.after < starts.before

/** Whether it has to be said before it is saved: it takes something away, and what breaks is not what was confirmed. */
export const isToBeSaid = (effects: Effects, confirmed: string | null): boolean =>
  takesAway(effects) && effects.breaks.mark !== confirmed
