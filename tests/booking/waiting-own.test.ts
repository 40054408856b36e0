import { expect, it } from 'vitest'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { waitFor } from '../setup/waiting.ts'

const site = await openSite()
const { context, sql } = site

it('a coordinator sees who waits by reference alone; name and contact on a click that is written down (R60, R62)', async () => {
  const safeHours = { weekdays: { from: '19:00', to: '20:30' }, weekends: 'never' } as const
  const id = await waitFor(context, 'individual-counselling', { answers: { safeHours } })
  const [entry] = await sql<[{ reference: string }]>`
    select reference from waiting_entry where waiting_entry_id = ${id}`
  const coordinator = await signedIn(site, 'coordinator of hexie')
  const page = await coordinator.gets('/o/hexie/waiting')
  expect(page.status).toBe(200)
  const spoken = `${entry.reference.slice(0, 4)} ${entry.reference.slice(4)}`
  expect(wordsOf(page.html)).toContain(spoken)
  expect(page.html).not.toContain('小陈')
  expect((await coordinator.sends(page, '/o/hexie/waiting/contact')).status).toBe(303)
  const opened = wordsOf((await coordinator.gets('/o/hexie/waiting')).html)
  expect(opened).toContain('小陈')
  expect(opened).toMatch(/19:00 – 20:30/)
  const looks =
    await sql`select 1 from audit_entry where verb = 'contact.read' and about = ${`waiting/${id}`}`
  expect(looks).toHaveLength(1)
  expect((await coordinator.sends(page, '/o/hexie/waiting/removal')).status).toBe(303)
  const [left] = await sql`select state from waiting_entry where waiting_entry_id = ${id}`
  expect(left).toEqual({ state: 'left' })
})
