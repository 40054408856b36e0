import { expect, it } from 'vitest'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { linksOf, wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const site = await openSite()
const { sql, context, origin } = site
const text = textIn('zh-CN').audit
const administrator = await signedIn(site, 'administrator')

it('an administrator reads in words who did what to what, and no name of a visitor', async () => {
  const visitor = visitorOf(origin)
  const { reference } = await visitor.books()
  const { partyId, appointmentId } = await site.partyOf(reference)

  const page = await administrator.gets('/park/audit')

  const words = wordsOf(page.html)
  expect(words).toContain(text.thing(text.kinds.party, String(partyId)))
  expect(words).toContain(text.did['appointment.book'])
  expect(words).toContain(text.thing(text.kinds.appointment, String(appointmentId)))
  expect(page.html).not.toContain(visitor.canary.called)
})

it('what is asked for narrows it: the verb, who, what, and the days, of which the last counts whole', async () => {
  const at = context.now().minus({ days: 3 })
  await insertAuditEntry(sql, { at, actor: 'account/7', verb: 'place.change', about: 'place/1' })
  const shows = async (query: string) =>
    wordsOf((await administrator.gets(`/park/audit?${query}`)).html).includes(
      text.thing(text.kinds.place, '1'),
    )
  expect(await shows('from=2026-11-22&until=2026-11-22')).toBe(true)
  expect(await shows('verb=place.change&actor=account/7&about=place/1')).toBe(true)
  expect(await shows('from=2026-11-23')).toBe(false)
  expect(await shows('until=2026-11-21')).toBe(false)
  expect(await shows('actor=account/8')).toBe(false)
  expect(await shows('from=2026-02-30&before=x&verb=place.change')).toBe(true)
})

it('more than a page leads on to what is older, narrowed as before', async () => {
  const at = context.now()
  const many = Array.from({ length: 51 }, (_, n) =>
    insertAuditEntry(sql, { at, actor: 'clock', verb: 'room.change', about: `room/${900 + n}` }),
  )
  await Promise.all(many)
  const first = await administrator.gets('/park/audit?verb=room.change')
  const older = linksOf(first.html).find(link => link.includes('before=')) ?? ''
  expect(older).toContain('verb=room.change')
  const last = await administrator.gets(older)
  expect(last.html.match(/scope="row"/g)).toHaveLength(1)
  expect(linksOf(last.html).some(link => link.includes('before='))).toBe(false)
})

it('nobody else is let in', async () => {
  const coordinator = await signedIn(site, 'coordinator of hexie')
  expect((await coordinator.gets('/park/audit')).status).toBe(404)
})
