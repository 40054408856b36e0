import { beforeEach, describe, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { layDraft, toldTo } from './lay-draft.ts'
import { day, morning, openRepair, replaced, untouched } from './open-repair.ts'

const site = await openRepair()
const { sql, coordinator, numberOf, published, asks, claims } = site
const { repairs: text } = textIn('zh-CN')
beforeEach(site.again)

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
