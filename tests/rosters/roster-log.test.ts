import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { publishForOne } from './publish-for-one.ts'

const site = await openSite()
const { sql } = site
const text = textIn('zh-CN')
const coordinator = await signedIn(site, 'coordinator of hexie')

it('a roster’s log says who did what with whose shift, and names nobody of another organisation', async () => {
  const { rosterId, ids } = await publishForOne(site, '2026-12-02')
  const worker = await signedIn(site, 'worker 秦芒种')
  const offers = await worker.gets('/me/offers')
  await worker.sends(offers, '/me/offers', { [`answer${ids[0]}`]: 'yes' })
  await sql`
    update assignment set person_id = (select person_id from person where name = '白大寒')
    where person_id = (select person_id from person where name = '魏小暑')`
  const [stranger] = await sql<[{ personId: number }]>`
    with entry as (
      insert into audit_entry (at, actor, verb, about, detail)
      select '2026-11-26', 'person/' || person_id, 'assignment.decline', 'assignment/' || assignment_id, '{}'
      from assignment join person using (person_id) where name = '白大寒')
    select person_id from person where name = '白大寒'`

  const words = wordsOf((await coordinator.gets(`/o/hexie/rosters/${rosterId}/log`)).html)

  const { did, kinds, thing } = text.audit
  expect(words).toContain(text.rosterLog.did('秦芒种', did['assignment.accept']))
  expect(words).toContain(did['roster.publish'])
  expect(words.indexOf(did['assignment.accept'])).toBeLessThan(words.indexOf(did['roster.publish']))
  const code = thing(kinds.person, String(stranger.personId))
  expect(words).toContain(text.rosterLog.did(code, did['assignment.decline']))
  expect(words).not.toContain('白大寒')
  expect((await coordinator.gets('/o/hexie/rosters/999999999/log')).status).toBe(404)
})
