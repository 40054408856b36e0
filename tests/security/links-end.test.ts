import { expect, it } from 'vitest'
import { programKey } from '../../server/booking/link-key.ts'
import { programOf } from '../booking/api/programs.ts'
import { openOwnSide, sendsOwn } from '../setup/own-side.ts'
import { visitorOf } from '../setup/visitor.ts'

const { context, sql, origin, holder, keyOf, partyOf } = await openOwnSide()
const { sees } = programOf(origin)

/** Somebody who booked, and whoever reads the mailbox of then: with the link, with the program's key, with what the link has open. */
const readBy = async () => {
  const mine = await holder()
  const { reference } = mine
  const [link, key] = [await keyOf(reference), programKey(context.keys, await partyOf(reference))]
  const reader = visitorOf(origin)
  await reader.opensLink(reference, link)
  const opens = async () => [
    (await reader.gets('/appointment')).status,
    (await visitorOf(origin).opensLink(reference, link)).status,
    (await sees(reference, key)).status,
  ]
  expect(await opens()).toEqual([200, 303, 200])
  return { ...mine, opens }
}

it('of whoever is erased, neither link nor key opens anything any more, while the passcode does until it is over (R63)', async () => {
  const { visitor, reference, opens } = await readBy()
  await sendsOwn(visitor, 'erasure')
  expect(await opens()).toEqual([404, 404, 404])
  expect((await visitor.gets('/appointment')).status).toBe(200)
  expect((await visitor.finds(reference)).status).toBe(303)
})

it('of whoever cancels and is then erased, neither tells that it is off', async () => {
  const { visitor, opens } = await readBy()
  await visitor.cancels()
  await sendsOwn(visitor, 'erasure')
  expect(await opens()).toEqual([404, 404, 404])
})

it('in a database restored from before the erasure, where links are counted as then, neither opens anything', async () => {
  const { visitor, partyId, opens } = await readBy()
  await sendsOwn(visitor, 'erasure')
  await sql`update party set link_epoch = 1 where party_id = ${partyId}`
  expect((await opens()).slice(1)).toEqual([404, 404])
})

it('another contact ends what was mailed to the one before; the link that is mailed from then on opens', async () => {
  const { visitor, reference, opens } = await readBy()
  await sendsOwn(visitor, 'contact', { reach_by: 'email', email: visitor.canary.email })
  expect(await opens()).toEqual([404, 404, 404])
  expect((await visitor.gets('/appointment')).status).toBe(200)
  expect((await visitorOf(origin).opensLink(reference, await keyOf(reference))).status).toBe(303)
})

it('other hours or another word end no link', async () => {
  const { visitor, opens } = await readBy()
  await sendsOwn(visitor, 'contact', { weekday_from: '09:30', weekday_until: '11:30', cover: '取快递' })
  expect(await opens()).toEqual([200, 303, 200])
})
