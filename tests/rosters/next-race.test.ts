import { expect, it, vi } from 'vitest'
import { answerOffers } from '../../server/rosters/answer-offers.ts'
import { queueForPeople } from '../../sql/availability/queues.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { assignmentsOf, layDraft } from './lay-draft.ts'

const site = await openSite()
const { sql, context } = site
const coordinator = await signedIn(site, 'coordinator of hexie')
const morning = { from: '08:30', until: '11:30' }

const personOf = async (name: string) => {
  const [{ personId }] = await sql<[{ personId: number }]>`select person_id from person where name = ${name}`
  return personId
}

/** A roster with one shift, offered to 秦芒种; besides them 姜立秋 alone may hold it. */
const offered = async (day: string) => {
  const { rosterId } = await layDraft(sql, [{ day, ...morning, people: ['秦芒种'] }])
  const address = `/o/hexie/rosters/${rosterId}/publication`
  await coordinator.sends(await coordinator.gets(address), address)
  const [{ assignmentId = 0 } = {}] = await assignmentsOf(sql, rosterId)
  return { rosterId, assignmentId }
}

it('two offers that end at once never give somebody more shifts of a week than they take', async () => {
  const [decliner, next] = [await personOf('秦芒种'), await personOf('姜立秋')]
  await sql`delete from affiliation where person_id not in (${decliner}, ${next})`
  await sql`delete from working_hours`
  await sql`
    insert into working_hours (person_id, weekday, hours, valid)
    select person_id, weekday, '[08:00,18:00)', '[,)' from person, generate_series(1, 5) weekday
    where person_id in (${decliner}, ${next})`
  await sql`insert into person_limit (person_id, most_a_week) values (${next}, 1)
    on conflict (person_id) do update set most_a_week = 1`
  const laid = [await offered('2026-12-07'), await offered('2026-12-08'), await offered('2026-12-10')]

  let declines: Promise<unknown> = Promise.resolve()
  await sql.begin(async held => {
    // Whoever is next is queued for by somebody else until all of them wait for that.
    await queueForPeople(held, [], [next])
    declines = Promise.all(
      laid.map(({ assignmentId }) =>
        answerOffers(context, {
          ...{ personId: decliner, accountId: null, filledIn: false },
          answers: [{ assignmentId, declined: 'away' }],
        }),
      ),
    )
    await vi.waitFor(async () => {
      const [{ waiting }] = await sql<[{ waiting: number }]>`
        select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`
      expect(waiting).toBe(laid.length)
    }, 10_000)
  })
  await declines

  const asked = await sql`select from assignment where person_id = ${next} and state = 'offered'`
  expect(asked).toHaveLength(1)
})
