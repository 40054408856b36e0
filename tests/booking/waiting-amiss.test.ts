import { expect, it } from 'vitest'
import { tendWaiting } from '../../jobs/tend-waiting.ts'
import { expireOffer } from '../../server/booking/end-offer.ts'
import { openSite } from '../setup/site.ts'
import { standings, waitFor } from '../setup/waiting.ts'
import { at, fullStartsOf } from './full-starts.ts'

const { context, sql, setClock } = await openSite()
const CODE = 'individual-counselling'
const { full, cancel, clean } = fullStartsOf(context, CODE)

/** What somebody left was sealed under a key that is lost. */
const lost = (id: number) =>
  sql`update waiting_entry set contact_sealed = '\\x000000070102' where waiting_entry_id = ${id}`

it('somebody whose contact nobody can open keeps no hour from being cancelled, nor from the next who waits', async () => {
  const { starts, first } = await full('2026-11-26T09:00')
  const ids = [await waitFor(context, CODE), await waitFor(context, CODE)]
  await lost(ids[0] ?? 0)
  await cancel(first)
  expect(await standings(context, ids)).toMatchObject([{ state: 'waiting' }, { state: 'offered', starts }])
  await clean(ids)
})

it('an offer that nobody answered ends, whoever comes next', async () => {
  const { starts, first } = await full('2026-11-27T09:00')
  const parts = ['weekday_morning'] as const
  const ids = [await waitFor(context, CODE, { parts }), await waitFor(context, CODE, { parts })]
  await cancel(first)
  await lost(ids[1] ?? 0)
  ids.push(await waitFor(context, CODE, { parts }))
  setClock('2026-11-25T11:00')
  expect(await expireOffer(context, ids[0] ?? 0)).toBe(true)
  expect(await standings(context, ids)).toMatchObject([
    { state: 'passed' },
    { state: 'waiting' },
    { state: 'offered', starts, answerBy: at('2026-11-25T13:00') },
  ])
  await clean(ids)
  setClock('2026-11-25T09:00')
})

/** A service like another, whose list cannot be locked. */
const unlockable = async () => {
  const id = -3_000_000_000
  const own = sql.json({ service_id: id, code: 'unlockable', address: 'zzz' })
  await sql`
    insert into service overriding system value
    select its.* from service, jsonb_populate_record(null::service, to_jsonb(service) || ${own}::jsonb) its
    where service.code = ${CODE}`
  await sql`
    insert into service_worker (service_id, person_id)
    select ${id}, person_id from service_worker join service using (service_id) where code = ${CODE}`
  await sql`
    insert into service_need (service_id, qualifications, people)
    select ${id}, qualifications, people from service_need join service using (service_id) where code = ${CODE}`
  return id
}

it('a service of which nothing can be offered keeps no other from being offered', async () => {
  const ids = [await waitFor(context, CODE), await waitFor(context, 'school-age')]
  const serviceId = await unlockable()
  await sql`update waiting_entry set service_id = ${serviceId} where waiting_entry_id = ${ids[0] ?? 0}`
  await tendWaiting(context)
  expect(await standings(context, ids)).toMatchObject([{ state: 'waiting' }, { state: 'offered' }])
  await clean(ids.slice(1))
})
