import { beforeEach, describe, expect, it } from 'vitest'
import { answerOffers } from '../../server/rosters/answer-offers.ts'
import { markOf } from '../../server/rosters/propose-repair.ts'
import { repairRoster } from '../../server/rosters/repair-roster.ts'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { positionsOf } from '../../sql/rosters/positions.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { assignmentsOf, layDraft, toldTo } from './lay-draft.ts'

const site = await openSite()
const { sql, context } = site
const { repairs: text, refused } = textIn('zh-CN')
const coordinator = await signedIn(site, 'coordinator of hexie')
const morning = { from: '08:30', until: '11:30' }
const afternoon = { from: '13:30', until: '16:30' }
/** A Thursday. */
const day = '2026-12-03'

/** Nobody else of hexie can be had that day, and each of these when it is said. */
const hours = { 秦芒种: '08:00–17:00', 魏小暑: '08:00–17:00', 姜立秋: '08:00–12:00' } as const
const numberOf = async (name: string) => {
  const [row] = await sql<[{ personId: number }]>`select person_id from person where name = ${name}`
  return row.personId
}
beforeEach(async () => {
  await sql`truncate reservation, roster, message, leave, extra_hours, working_hours, person_limit cascade`
  for (const [name, said] of Object.entries(hours)) {
    const [from, until] = said.split('–')
    await sql`
      insert into extra_hours (person_id, during)
      select person_id, tstzrange(here(${`${day} ${from}`}::timestamp), here(${`${day} ${until}`}::timestamp))
      from person where name = ${name}`
  }
  await sql`insert into person_limit (person_id, most_a_day) select ${await numberOf('魏小暑')}, 1`
})

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
    ...{ rosterId, address, repair: `${address}/repair`, ids: laid.map(({ assignmentId }) => assignmentId) },
    positions: laid.map(({ positionId }) => positionId),
    rows: async () => (await assignmentsOf(sql, rosterId)).map(({ name, state }) => `${name} ${state}`),
  }
}
const untouched = ['魏小暑 accepted', '秦芒种 accepted']
const replaced = ['魏小暑 withdrawn', '姜立秋 offered', '秦芒种 withdrawn', '魏小暑 offered']
const asks = async (repair: string, name: string, more = `&day=${day}&from=12:00`) =>
  coordinator.gets(`${repair}?person=${await numberOf(name)}${more}`)
const claims = () => sql`
  select name, to_char(lower(during) at time zone 'Asia/Shanghai', 'HH24:MI') as hour
  from reservation join person on person_id = resource_id order by 2, 1`

describe('whoever cannot come', () => {
  it('is replaced with the fewest changes of others, from an hour on, and nothing happens before it is said (R46)', async () => {
    const { repair, rows } = await published()

    const page = await asks(repair, '秦芒种')

    const words = wordsOf(page.html)
    expect(words).toContain(text.proposal.proved(2, 1))
    expect(words).toContain(text.proposal.change('魏小暑', '姜立秋'))
    expect(words).toContain(text.proposal.change('秦芒种', '魏小暑'))
    expect(await rows()).toEqual(untouched)

    expect((await coordinator.sends(page, repair)).status).toBe(303)

    expect(await rows()).toEqual(replaced)
    expect(await claims()).toEqual([
      { name: '姜立秋', hour: '08:30' },
      { name: '魏小暑', hour: '13:30' },
    ])
    expect(await toldTo(sql, '秦芒种')).toEqual([{ kind: 'shift_withdrawn', shifts: 1 }])
    expect(await toldTo(sql, '姜立秋')).toEqual([{ kind: 'shift_offer', shifts: 1 }])
  })

  it('leaves an empty position where nobody can, and it is said why, that it is proved, and stands on what is to be mended', async () => {
    const { repair, rows } = await published()
    await sql`update person_limit set most_a_week = 0`
    const page = await asks(repair, '秦芒种')
    expect(wordsOf(page.html)).toContain(text.proposal.nobodyCan)
    expect(wordsOf(page.html)).toContain(textIn('zh-CN').why.heading)

    await coordinator.sends(page, repair)

    expect(await rows()).toEqual(['魏小暑 accepted', '秦芒种 withdrawn'])
    const mending = wordsOf((await coordinator.gets('/o/hexie/mending')).html)
    expect(mending).toContain(text.mending.last.withdrawn('秦芒种'))
  })

  it('is not replaced by what was proposed before somebody else changed: what stands now is proposed', async () => {
    const { repair, rows, ids } = await published()
    const page = await asks(repair, '秦芒种')
    await sql`
      update assignment set state = 'withdrawn', withdrawn_because = 'called_off' where assignment_id = ${ids[0] ?? 0}`

    const again = await coordinator.sends(page, repair)

    expect(again.status).toBe(409)
    expect(wordsOf(again.html)).toContain(refused.it_has_changed_meanwhile)
    expect(wordsOf(again.html)).toContain(text.proposal.proved(1, 0))
    expect(await rows()).toEqual(['魏小暑 withdrawn', '秦芒种 accepted'])
  })

  it('of two repairs at once and an answer meanwhile, each counts once or not at all', async () => {
    const { rosterId, rows, ids, positions } = await published()
    const [wei, jiang] = [await numberOf('魏小暑'), await numberOf('姜立秋')]
    await sql`
      update assignment set state = 'offered', answer_by = '2026-11-27 09:00+08', offered_at = '2026-11-25'
      where assignment_id = ${ids[0] ?? 0}`
    const [first = 0, second = 0] = positions
    const put = [
      { positionId: first, personId: jiang },
      { positionId: second, personId: wei },
    ]
    const done = { rosterId, mark: markOf(await positionsOf(sql, rosterId)), put }
    const repairs = () => repairRoster(context, { accountId: coordinator.accountId } as Coordinator, done)
    const answers = [{ assignmentId: ids[0] ?? 0, declined: 'away' as const }]

    const [one, other, answer] = await Promise.allSettled([
      repairs(),
      repairs(),
      answerOffers(context, { personId: wei, accountId: null, filledIn: false, answers }),
    ])

    expect([one, other, answer].filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    // Whoever was first has decided: a repair, or that the morning goes to the next best.
    const after = await rows()
    const byRepair = after.includes('秦芒种 withdrawn')
    expect(after).toEqual(byRepair ? replaced : ['魏小暑 declined', '姜立秋 offered', '秦芒种 accepted'])
    expect(await claims()).toEqual([
      { name: '姜立秋', hour: '08:30' },
      { name: byRepair ? '魏小暑' : '秦芒种', hour: '13:30' },
    ])
  })

  it('an empty position is filled by hand, asked already or not; whom a rule stops only even so', async () => {
    const { address, rows, positions } = await published()
    const filling = `${address}/positions/${positions[1]}/filling`
    const page = await coordinator.gets(filling)
    const wei = { person: String(await numberOf('魏小暑')), answer: 'yes' }
    expect((await coordinator.sends(page, filling, wei)).status).toBe(422)

    expect((await coordinator.sends(page, filling, { ...wei, even_so: 'yes' })).status).toBe(303)

    expect(await rows()).toEqual(['魏小暑 accepted', '秦芒种 withdrawn', '魏小暑 accepted'])
    expect(await toldTo(sql, '魏小暑')).toEqual([{ kind: 'shift_accepted_for', shifts: 1 }])
  })

  it('of another organisation is not there, nor in a draft', async () => {
    const { address, positions } = await published()
    const other = await signedIn(site, 'coordinator of yujia')
    for (const rest of ['/repair', `/positions/${positions[0]}/filling`])
      expect((await other.gets(`${address.replace('hexie', 'yujia')}${rest}`)).status).toBe(404)
    const draft = await layDraft(sql, [{ day, ...morning, people: ['魏小暑'] }])
    expect((await coordinator.gets(`/o/hexie/rosters/${draft.rosterId}/repair`)).status).toBe(404)
  })
})

it('leave over a shift says so before it is saved, leads to what is to be mended, and from there to its repair', async () => {
  const { rows } = await published()
  const leave = `/o/hexie/people/${await numberOf('秦芒种')}/leave`
  const asked = await coordinator.sends(await coordinator.gets(leave), leave, {
    kind: 'court',
    day,
    from: '13:00',
  })
  expect(wordsOf(asked.html)).toContain(text.wouldFall.heading(1))
  expect(await sql`select from leave`).toHaveLength(0)

  const saved = await coordinator.sends(asked, leave)

  expect([saved.status, saved.headers.location]).toEqual([303, '/o/hexie/mending'])
  const mending = await coordinator.gets('/o/hexie/mending')
  expect(wordsOf(mending.html)).toContain('秦芒种')
  const [, repair = ''] = /href="([^"]+\/repair\?[^"]+)"/.exec(mending.html) ?? []
  await coordinator.sends(await coordinator.gets(repair.replaceAll('&amp;', '&')), /\/repair$/)
  expect(await rows()).toEqual(replaced)
  expect(wordsOf((await coordinator.gets('/o/hexie/mending')).html)).not.toContain('秦芒种')
})
