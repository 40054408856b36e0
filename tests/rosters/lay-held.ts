import type { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { assignmentsOf, layDraft } from './lay-draft.ts'

type Site = Awaited<ReturnType<typeof openSite>>

/**
 * A published roster of mornings that only mediators hold and that are accepted, by day. On a Monday 郑小满, 陶大暑, 姜立秋, 方白露 and
 * 秦芒种 have hours then.
 */
export const layHeld = async (site: Site, days: Readonly<Record<string, string>>) => {
  const { sql } = site
  const laid = await layDraft(
    sql,
    Object.entries(days).map(([day, name]) => ({
      ...{ day, from: '08:30', until: '11:30' },
      people: [name],
    })),
  )
  await sql`
    update shift_position set qualifications = '{mediator}'
    where shift_id in (select shift_id from shift where roster_id = ${laid.rosterId})`
  const coordinator = await signedIn(site, 'coordinator of hexie')
  const address = `/o/hexie/rosters/${laid.rosterId}/publication`
  await coordinator.sends(await coordinator.gets(address), address)
  const held = await assignmentsOf(sql, laid.rosterId)
  const ids = held.map(({ assignmentId }) => assignmentId)
  await sql`update assignment set state = 'accepted' where assignment_id = any(${ids}::bigint[])`
  return { rosterId: laid.rosterId, ids, coordinator }
}
