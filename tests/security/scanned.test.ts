import { expect, it } from 'vitest'
import { tendWaiting } from '../../jobs/tend-waiting.ts'
import { ask } from '../setup/ask.ts'
import { firstOfTwo, opensInvitation } from '../setup/couple.ts'
import { everyRow } from '../setup/every-row.ts'
import { openSite } from '../setup/site.ts'
import { visitorOf } from '../setup/visitor.ts'
import { standings, waitsWithKey } from '../setup/waiting.ts'

const { context, sql, origin } = await openSite()

/** Looks at a link as programs of mail and of chats do, and at every link behind it: not one row is other than before. */
const expectNothingScanned = async (link: string) => {
  const before = await everyRow(sql)
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    for (let times = 0; times < 20; times++)
      expect((await ask(origin, { method, address: link })).status).toBe(200)
  const scanner = visitorOf(origin)
  const behind = await scanner.gets(link)
  const links = (html: string) => [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, link = '']) => link)
  for (const further of links(behind.html)) {
    const page = await scanner.gets(further)
    for (const next of links(page.html).slice(0, 8)) await scanner.gets(next)
  }
  expect(await everyRow(sql)).toEqual(before)
}

it('a scanner that looks at an invitation twenty times, and at every link behind it, changes nothing (security.md 1)', async () => {
  const { invitation } = await firstOfTwo(origin)
  await expectNothingScanned(invitation)
  expect((await opensInvitation(visitorOf(origin), invitation)).status).toBe(303)
})

it('nor does one that looks at the link of an offer: it is held for its owner as before (security.md 1)', async () => {
  const { id, reference, k } = await waitsWithKey(context, 'individual-counselling')
  await tendWaiting(context)
  expect(await standings(context, [id])).toMatchObject([{ state: 'offered' }])
  const link = `/w/${reference}?k=${k}`
  await expectNothingScanned(link)
  const owner = visitorOf(origin)
  const opened = await owner.sends(await owner.gets(link), `/w/${reference}/session`)
  expect([opened.status, opened.headers.location]).toEqual([303, '/waiting'])
})
