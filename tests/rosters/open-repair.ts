import { expect } from 'vitest'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { assignmentsOf, layDraft } from './lay-draft.ts'

export const morning = { from: '08:30', until: '11:30' }
const afternoon = { from: '13:30', until: '16:30' }
/** The Thursday on which somebody cannot come. */
export const day = '2026-12-03'
/** What is as it was published. */
export const untouched = ['魏小暑 accepted', '秦芒种 accepted']
/** What has become of it when 秦芒种 was replaced with the fewest changes. */
export const replaced = ['魏小暑 withdrawn', '姜立秋 offered', '秦芒种 withdrawn', '魏小暑 offered']

/** When each can be had that day. */
const hours = { 秦芒种: '08:00–17:00', 魏小暑: '08:00–17:00', 姜立秋: '08:00–12:00' } as const

/** For one test file: a site with a roster of that day, of which somebody who is on it cannot come. */
export const openRepair = async () => {
  const site = await openSite()
  const { sql } = site
  const coordinator = await signedIn(site, 'coordinator of hexie')
  const numberOf = async (name: string) => {
    const [row] = await sql<[{ personId: number }]>`select person_id from person where name = ${name}`
    return row.personId
  }
  /** As if nothing had been published or repaired, with nobody else of hexie to be had that day. */
  const again = async () => {
    await sql`truncate reservation, roster, message, leave, extra_hours, working_hours, person_limit cascade`
    for (const [name, said] of Object.entries(hours)) {
      const [from, until] = said.split('–')
      await sql`
        insert into extra_hours (person_id, during)
        select person_id, tstzrange(here(${`${day} ${from}`}::timestamp), here(${`${day} ${until}`}::timestamp))
        from person where name = ${name}`
    }
    await sql`insert into person_limit (person_id, most_a_day) select ${await numberOf('魏小暑')}, 1`
  }

  /** A published roster of that day in which each has accepted what is theirs: 魏小暑 the morning, 秦芒种 the afternoon. */
  const published = async () => {
    const { rosterId } = await layDraft(sql, [
      { day, ...morning, people: ['魏小暑'] },
      { day, ...afternoon, people: ['秦芒种'] },
    ])
    const address = `/o/hexie/rosters/${rosterId}`
    const publication = `${address}/publication`
    expect((await coordinator.sends(await coordinator.gets(publication), publication)).status).toBe(303)
    await sql`truncate message cascade`
    await sql`update assignment set state = 'accepted', answered_at = '2026-11-25' where state = 'offered'`
    const laid = await assignmentsOf(sql, rosterId)
    return {
      rosterId,
      address,
      repair: `${address}/repair`,
      ids: laid.map(({ assignmentId }) => assignmentId),
      positions: laid.map(({ positionId }) => positionId),
      rows: async () => (await assignmentsOf(sql, rosterId)).map(({ name, state }) => `${name} ${state}`),
    }
  }
  /** Asks a page for what is proposed when somebody cannot come from noon on. */
  const asks = async (repair: string, name: string, more = `&day=${day}&from=12:00`) =>
    coordinator.gets(`${repair}?person=${await numberOf(name)}${more}`)
  /** Whose presence is claimed from which hour. */
  const claims = () => sql`
    select name, to_char(lower(during) at time zone 'Asia/Shanghai', 'HH24:MI') as hour
    from reservation join person on person_id = resource_id order by 2, 1`
  return { ...site, coordinator, numberOf, published, asks, claims, again }
}
