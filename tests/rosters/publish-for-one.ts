import type { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { assignmentsOf, layDraft } from './lay-draft.ts'

type Site = Awaited<ReturnType<typeof openSite>>

/** Publishes by its page a roster that offers mornings to 秦芒种 and 魏小暑; gives it, and the offers of the former, by day. */
export const publishForOne = async (site: Site, ...days: readonly string[]) => {
  const { sql } = site
  const coordinator = await signedIn(site, 'coordinator of hexie')
  const laid = await layDraft(
    sql,
    days.map(day => ({ ...{ day, from: '08:30', until: '11:30' }, people: ['秦芒种', '魏小暑'] })),
  )
  const address = `/o/hexie/rosters/${laid.rosterId}/publication`
  await coordinator.sends(await coordinator.gets(address), address)
  const theirs = async () => (await assignmentsOf(sql, laid.rosterId)).filter(({ name }) => name === '秦芒种')
  return {
    rosterId: laid.rosterId,
    ids: (await theirs()).map(({ assignmentId }) => assignmentId),
    states: async () => (await theirs()).map(({ state }) => state),
  }
}
