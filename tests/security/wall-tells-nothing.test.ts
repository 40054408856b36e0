import { expect, it } from 'vitest'
import { wallHashes } from '../../server/booking/wall.ts'
import { insertMet } from '../../sql/booking/met.ts'
import { bare } from '../setup/bare.ts'
import { serviceOf } from '../setup/booking.ts'
import { newCanary } from '../setup/canary.ts'
import { often } from '../setup/proof.ts'
import { openSite } from '../setup/site.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const { context, sql, origin } = await openSite()
const { keys } = context
const service = await serviceOf(context, 'lawyer')
const lawyers = await sql<{ personId: number }[]>`
  select person_id from service_worker where service_id = ${service.serviceId} order by 1`

const canary = newCanary()
const NUMBERS = often({ proved: 1000, tested: 12 })
const numberOf = (which: number) => `138${String(10_004_321 + which * 7919).slice(-8)}`

/** Of three numbers in turn: one that nobody has met, one that the lawyer whose turn it is has, one that all have. */
const metBy = (which: number) => [[], lawyers.slice(0, 1), lawyers][which % 3] ?? []

/** Everything that somebody sees who books and names a number: each answer, each text, and what is open afterwards. */
const seenBy = async (named: string) => {
  const attacker = visitorOf(origin, { canary })
  const checked = await attacker.checks({ service: service.address, other_side: named })
  const pressed = await attacker.presses(checked)
  const booked = await attacker.follows(pressed)
  const week = await visitorOf(origin).gets(`/t/${service.address}`)
  const reference = /\d{4} \d{4}/.exec(wordsOf(booked.html))?.[0] ?? 'none'
  const texts = [checked, pressed, booked, week].map(page => {
    const { status, html } = bare(page, reference)
    return [
      status,
      wordsOf(html)
        .replaceAll(reference, '#')
        .replaceAll(/\d(\s\d){7}/g, '#')
        // Their own telephone, which may end as the one that is named.
        .replaceAll(canary.phone.slice(-4), '~')
        .replaceAll(named.slice(-4), '#'),
    ]
  })
  return JSON.stringify(texts)
}

it('whoever names a thousand numbers learns of none whether a lawyer has met it (R19a)', async () => {
  const seen = new Map<number, Set<string>>([0, 1, 2].map(kind => [kind, new Set()]))
  for (let which = 0; which < NUMBERS; which++) {
    const [contactHash = ''] = wallHashes(keys, `+86${numberOf(which)}`)
    const met = metBy(which).map(({ personId }) => ({ personId, contactHash, side: 'client' as const }))
    await insertMet(sql, met, '2026-11-01')
    seen.get(which % 3)?.add(await seenBy(numberOf(which)))
    await sql`truncate appointment, reservation, message cascade`
  }
  const [nobody, some, all] = [0, 1, 2].map(kind => [...(seen.get(kind) ?? [])])

  const [told] = nobody ?? []
  for (const other of [nobody, some, all].flatMap(kind => kind ?? [])) expect(other).toBe(told)
  expect([nobody, some, all].map(kind => kind?.length)).toEqual([1, 1, 1])
}, 1_200_000)
