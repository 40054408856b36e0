import { expect, it } from 'vitest'
import { linkKey, opensLink } from '../../server/booking/link-key.ts'
import { parseKeys } from '../../server/keys/keys.ts'
import { ask } from '../setup/ask.ts'
import { marksIn } from '../setup/canary.ts'
import { everyRow } from '../setup/every-row.ts'
import { testKeys } from '../setup/park.ts'
import { openSite } from '../setup/site.ts'
import { wordsOf } from '../setup/tags.ts'
import { referenceOn, visitorOf } from '../setup/visitor.ts'

const { sql, origin, partyOf, keyOf } = await openSite()

/** Somebody who has booked, and the link in the message about it. */
const booked = async () => {
  const visitor = visitorOf(origin)
  const { reference } = await visitor.books()
  return { visitor, reference, key: await keyOf(reference) }
}

it('a scanner that looks at a link twenty times changes nothing, learns nothing, and the button still works', async () => {
  const { reference, key } = await booked()
  const address = `/a/${reference}?k=${key}`
  const before = await everyRow(sql)

  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    for (let times = 0; times < 20; times++) {
      const { status, html } = await ask(origin, { method, address })
      expect(status).toBe(200)
      expect(marksIn(html).filter(mark => !['link', 'form'].includes(mark))).toEqual([])
    }

  expect(await everyRow(sql)).toEqual(before)
  expect((await visitorOf(origin).opensLink(reference, key)).status).toBe(303)
})

it('the button swaps the key for a cookie: time and floor at an address that holds neither key nor reference (R16)', async () => {
  const { reference, key, visitor } = await booked()
  const holder = visitorOf(origin)

  const answer = await holder.opensLink(reference, key)
  const page = await holder.follows(answer)

  expect(answer.headers.location).toBe('/appointment')
  expect(wordsOf(page.html)).toContain('11月')
  expect(wordsOf(page.html)).toContain('二楼')
  for (const told of [key, reference, visitor.canary.called, '单独谈一谈'])
    expect(page.html).not.toContain(told)
  expect(() => referenceOn(page)).toThrow()
})

it('a link opens by the appointment, the party and the epoch that are in its key, and by no other', () => {
  const link = { appointmentId: 1, partyId: 23, linkEpoch: 4 }
  const key = linkKey(testKeys, link)

  expect(opensLink(testKeys, link, key)).toBe(true)
  expect(opensLink(testKeys, null, linkKey(testKeys, { appointmentId: 0, partyId: 0, linkEpoch: 0 }))).toBe(
    false,
  )
  for (const other of [
    { appointmentId: 12 },
    { partyId: 3 },
    { linkEpoch: 5 },
    { appointmentId: 12, partyId: 3 },
  ])
    expect(opensLink(testKeys, { ...link, ...other }, key)).toBe(false)
})

it('a link made under a key that is readable still opens; under one that is not any more it does not', () => {
  const link = { appointmentId: 1, partyId: 2, linkEpoch: 1 }
  const older = { version: 1, secret: `${'B'.repeat(42)}E` }
  const newer = { version: 2, secret: `${'C'.repeat(42)}E` }
  const key = linkKey(parseKeys(JSON.stringify([older])), link)

  expect(opensLink(parseKeys(JSON.stringify([newer, older])), link, key)).toBe(true)
  expect(opensLink(parseKeys(JSON.stringify([newer])), link, key)).toBe(false)
})

it('when one link is revoked, only that one dies', async () => {
  const [one, other] = [await booked(), await booked()]

  await sql`update party set link_epoch = link_epoch + 1 where reference = ${one.reference}`

  expect((await visitorOf(origin).opensLink(one.reference, one.key)).status).toBe(404)
  expect((await visitorOf(origin).opensLink(other.reference, other.key)).status).toBe(303)
  expect((await visitorOf(origin).opensLink(one.reference, await keyOf(one.reference))).status).toBe(303)
})

it('a form of one appointment never reaches another that was opened meanwhile in the same browser', async () => {
  const [one, other] = [await booked(), await booked()]
  const browser = visitorOf(origin)
  await browser.opensLink(one.reference, one.key)
  await browser.givesPasscode()
  const form = await browser.asksToCancel()

  await browser.opensLink(other.reference, other.key)
  await browser.givesPasscode()
  const answer = await browser.sends(form, '/appointment/cancellation')

  expect(answer.status).toBe(409)
  const states = await sql`
    select state from appointment
    where appointment_id in (${(await partyOf(one.reference)).appointmentId}, ${(await partyOf(other.reference)).appointmentId})`
  expect(states.map(({ state }) => state)).toEqual(['booked', 'booked'])
})
