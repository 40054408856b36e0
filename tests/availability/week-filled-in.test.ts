import { describe, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { bare } from '../setup/bare.ts'
import type { Page } from '../setup/paper-browser.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { saves, ticked } from './week-form.ts'

const site = await openSite()
const { sql } = site
const text = textIn('zh-CN').hours.week
const own = '/me/availability'
const lawyer = await signedIn(site, 'worker 林立春')
const coordinator = await signedIn(site, 'coordinator of nvlvshi')
const personOf = async (name: string) => {
  const [row] = await sql<[{ personId: number }]>`select person_id from person where name = ${name}`
  return row.personId
}
const theirs = `/o/nvlvshi/people/${await personOf('林立春')}/availability`

describe('filled in by a coordinator', () => {
  it('it is marked as such to the worker', async () => {
    const page = await coordinator.gets(theirs)
    expect((await saves(coordinator, page, 'parts', { part: ['2 0', '3 1'] })).status).toBe(303)

    const shown = await lawyer.gets(own)
    expect(ticked(shown, 'part')).toEqual(['2 0', '3 1'])
    expect(wordsOf(shown.html)).toContain(text.filledIn)
    const [entry] = await sql<[{ actor: string; about: string }]>`
      select actor, about from audit_entry where verb = 'person.set_week' order by entry_id desc limit 1`
    expect(entry).toEqual({
      actor: `account/${coordinator.accountId}`,
      about: `person/${await personOf('林立春')}`,
    })
  })

  it('of two who change it at once one wins, and the other is told what it is now and keeps what was ticked', async () => {
    const [one, other] = [await lawyer.gets(own), await coordinator.gets(theirs)]

    const answers = await Promise.all([
      saves(lawyer, one, 'parts', { part: ['4 0'] }),
      saves(coordinator, other, 'parts', { part: ['5 1'] }),
    ])

    const lost = answers.findIndex(({ status }) => status === 409)
    const [ours = '', wins = ''] = lost === 0 ? ['4 0', '5 1'] : ['5 1', '4 0']
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    const answer = answers[lost] as Page
    expect(wordsOf(answer.html)).toContain(text.changed)
    expect(ticked(answer, 'part')).toEqual([ours])
    expect(ticked(await lawyer.gets(own), 'part')).toEqual([wins])
    const loser = lost === 0 ? lawyer : coordinator
    expect((await saves(loser, answer, 'parts')).status).toBe(303)
    expect(ticked(await lawyer.gets(own), 'part')).toEqual([ours])
  })

  it('whoever belongs to another organisation is as absent as nobody (R61)', async () => {
    const mediator = await personOf('郑小满')
    const at = (id: number) => `/o/nvlvshi/people/${id}/availability`
    const [absent, foreign] = [at(999999), at(mediator)]
    const ours = await coordinator.gets(foreign)
    const none = await coordinator.gets(absent)
    expect([ours.status, none.status]).toEqual([404, 404])
    expect(bare(ours, foreign)).toEqual(bare(none, absent))
    expect((await coordinator.posts(foreign, [])).status).toBe(404)
  })
})
