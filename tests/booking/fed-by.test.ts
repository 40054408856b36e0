import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { layDraft } from '../rosters/lay-draft.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { sql, context } = site
const text = textIn('zh-CN')
const coordinator = await signedIn(site, 'coordinator of hexie')
const AT = '/o/hexie/services/individual-counselling'
const fedBy = async () => {
  const [row] = await sql<{ fedByDuty: number | null; version: number }[]>`
    select fed_by_duty, version from service where code = 'individual-counselling'`
  return row
}

it('a service is fed by a duty of its place once what that breaks was read, and by none again (R9)', async () => {
  const { dutyId } = await layDraft(sql, [])
  const elsewhere = await layDraft(sql, [])
  await sql`
    update duty set place_id = (select place_id from place where slug = 'sports-hall') where duty_id = ${elsewhere.dutyId}`
  const { reference } = await bookFirst(context, 'individual-counselling')
  const page = await coordinator.gets(AT)

  const wrong = await coordinator.sends(page, AT, { duty: String(elsewhere.dutyId) })
  expect([wrong.status, wordsOf(wrong.html).includes(text.faults.the_duty_stands_elsewhere)]).toEqual([
    422,
    true,
  ])

  const asked = await coordinator.sends(page, AT, { duty: String(dutyId) })
  expect(asked.status).toBe(200)
  expect(wordsOf(asked.html)).toContain(`${reference.slice(0, 4)} ${reference.slice(4)}`)
  expect(await fedBy()).toMatchObject({ fedByDuty: null, version: 1 })

  expect((await coordinator.sends(asked, AT)).status).toBe(303)
  expect(await fedBy()).toMatchObject({ fedByDuty: dutyId, version: 2 })

  const told = await coordinator.sends(page, AT, { after: '5' })
  expect(told.status).toBe(409)
  expect(wordsOf(told.html)).toContain(text.services.nowIs(text.services.fedBy, '前台值班'))

  expect((await coordinator.sends(await coordinator.gets(AT), AT, { duty: '' })).status).toBe(303)
  expect(await fedBy()).toMatchObject({ fedByDuty: null })
})
