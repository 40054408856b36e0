import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { namedOn, twoOfWhomOneSaid } from '../setup/laid-safety.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql, setClock, log } = site
const worker = await signedIn(site, 'worker 石秋分')
const statusOf = async () => (await worker.gets('/me/safety')).status

it('whoever is named for today sees it from the beginning of their shift until that day is over, and nobody else', async () => {
  expect(await statusOf()).toBe(404)
  for (const state of ['declined', 'expired', 'withdrawn', 'planned'])
    await namedOn(context, '石秋分', '2026-11-25', state)
  expect(await statusOf()).toBe(404)
  await namedOn(context, '石秋分', '2026-11-26', 'offered')
  expect(await statusOf()).toBe(404)
  setClock('2026-11-26T08:29')
  expect(await statusOf()).toBe(404)
  setClock('2026-11-26T08:30')
  expect(await statusOf()).toBe(200)
  setClock('2026-11-26T23:59')
  expect(await statusOf()).toBe(200)
  setClock('2026-11-27T00:00')
  expect(await statusOf()).toBe(404)
})

it('a shift that was called off, and a draft, name nobody', async () => {
  const { shiftId } = await namedOn(context, '石秋分', '2026-11-27')
  setClock('2026-11-27T09:00')
  expect(await statusOf()).toBe(200)
  await sql`update shift set cancelled_at = ${context.now()} where shift_id = ${shiftId}`
  expect(await statusOf()).toBe(404)
  await sql`update shift set cancelled_at = null where shift_id = ${shiftId}`
  await sql`update roster set state = 'draft' from shift where shift.roster_id = roster.roster_id and shift_id = ${shiftId}`
  expect(await statusOf()).toBe(404)
  await sql`update roster set state = 'published' from shift where shift.roster_id = roster.roster_id and shift_id = ${shiftId}`
})

it('without the second factor they are led to it, and to installing one', async () => {
  const without = await signedIn(site, 'worker 石秋分', { secondFactor: false })
  const led = await without.gets('/me/safety')
  expect(led.headers.location).toBe('/second-factor?to=%2Fme%2Fsafety')
  expect((await without.gets('/second-factor?to=%2Fme%2Fsafety')).headers.location).toBe('/second-factor/new')
})

it('whoever has opened one keeps it until it is decided, and sees nobody else’s', async () => {
  const [mine, another] = [await twoOfWhomOneSaid(context), await twoOfWhomOneSaid(context)]
  await worker.sends(await worker.gets('/me/safety'), `/me/safety/${mine.said.partyId}/opening`)
  setClock('2026-11-28T09:00')
  const page = await worker.gets('/me/safety')
  expect(page.status).toBe(200)
  const words = wordsOf(page.html)
  const grouped = ({ reference }: { reference: string }) => `${reference.slice(0, 4)} ${reference.slice(4)}`
  expect(words).toContain(grouped(mine.said))
  expect(words).not.toContain(grouped(another.said))
  const own = { token: /name="token" value="([^"]+)"/.exec(page.html)?.[1] ?? '' }
  expect((await worker.posts(`/me/safety/${another.said.partyId}/opening`, Object.entries(own))).status).toBe(
    404,
  )
})

it('no other page, no audit and no log holds what was answered, nor a coordinator’s that it was opened', async () => {
  setClock('2026-11-30T09:00')
  await namedOn(context, '石秋分', '2026-11-30')
  const { said, appointmentId } = await twoOfWhomOneSaid(context)
  await worker.sends(await worker.gets('/me/safety'), `/me/safety/${said.partyId}/opening`)
  await worker.sends(await worker.gets('/me/safety'), `/me/safety/${said.partyId}/outcome`, {
    done: 'together',
  })
  const hexie = await signedIn(site, 'coordinator of hexie')
  const park = await signedIn(site, 'administrator')
  const pages = [
    await hexie.gets(`/o/hexie/appointments/${appointmentId}`),
    await park.gets('/park/audit'),
    await worker.gets('/me'),
  ]
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200])
  for (const { html } of pages) expect(wordsOf(html)).not.toMatch(/不安心|不想说|不安全/)
  expect(wordsOf(pages[0]?.html ?? '')).not.toMatch(/值班联络|定了怎么谈/)
  const entries = await sql<{ detail: object }[]>`select detail from audit_entry where verb like 'safety.%'`
  expect(JSON.stringify(entries)).not.toMatch(/"no"|unsaid|atEase/)
  expect(readFileSync(log, 'utf8')).not.toMatch(/atEase|unsaid|不安心/)
})
