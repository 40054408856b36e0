import type { Ease } from '../../server/booking/ease.ts'
import { namedOn, twoOfWhomOneSaid } from '../setup/laid-safety.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'

/** For one test file: the park, and 石秋分 on safety duty, who sees to those that are not at ease. */
export const openSafety = async () => {
  const site = await openSite()
  const { context, sql } = site
  await namedOn(context, '石秋分', '2026-11-25')
  const worker = await signedIn(site, 'worker 石秋分')

  const list = () => worker.gets('/me/safety')
  const opens = async (partyId: number) => worker.sends(await list(), `/me/safety/${partyId}/opening`)
  const decides = async (partyId: number, done: string, start?: string) => {
    const answers = start === undefined ? { done } : { done, start }
    return worker.sends(await list(), `/me/safety/${partyId}/outcome`, answers)
  }
  const opened = async (said: { ease?: Ease | null; who?: 1 | 2 } = {}) => {
    const laid = await twoOfWhomOneSaid(context, said)
    await opens(laid.said.partyId)
    return laid
  }
  const caseOf = async (partyId: number) => {
    const [row] = await sql`select decision, opened_at, again_at from safety_case where party_id = ${partyId}`
    return row
  }
  const appointmentOf = async (partyId: number) => {
    const [row] = await sql<{ appointmentId: number; format: string; state: string; starts: string }[]>`
      select appointment_id, format, state, lower(during)::text as starts
      from appointment join party using (appointment_id) where party_id = ${partyId}`
    return row
  }
  /** The starts that a page lets choose, '2026-11-25T14:00'. */
  const startsIn = (html: string) =>
    [...html.matchAll(/<option value="(2026-[^"]+)"/g)].map(([, start]) => String(start))
  const half = (start: string) =>
    `${start.slice(0, 10)} ${start.slice(11) < '12:00' ? 0 : start.slice(11) < '18:00' ? 1 : 2}`
  const verbsOf = async (partyId: number) =>
    await sql<{ verb: string; detail: object }[]>`
      select verb, detail from audit_entry where about = ${`party/${partyId}`} and verb like 'safety.%' order by entry_id`
  return {
    ...{
      site,
      context,
      sql,
      worker,
      list,
      opens,
      decides,
      opened,
      caseOf,
      appointmentOf,
      startsIn,
      half,
      verbsOf,
    },
  }
}
