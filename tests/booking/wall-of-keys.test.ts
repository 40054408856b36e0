import { beforeEach, describe, expect, it } from 'vitest'
import { complete } from '../../server/booking/complete.ts'
import type { Context } from '../../server/context.ts'
import type { Keys } from '../../server/keys/keys.ts'
import { sealedUnder } from '../../server/keys/seal.ts'
import { wallUnderOlderUntil } from '../../sql/booking/older-keys.ts'
import { keys } from '../security/two-keys.ts'
import { answers, bookFirst } from '../setup/booking.ts'
import { openPark } from '../setup/park.ts'
import { at } from '../setup/small-park.ts'
import { waitFor } from '../setup/waiting.ts'
import { layTwoLawyers, mail } from './two-lawyers.ts'

/** The park before its key changed, and after: the newer writes, both are read. */
const park = await openPark('2026-12-01T08:00')
const { context: before, sql, setClock } = park
const after: Context = { ...before, keys }
const laid = await layTwoLawyers({ ...park, context: after })
const { wants, lawyer, other, lawyersOf, takesPlace } = laid

beforeEach(async () => {
  setClock('2026-12-01T08:00')
  await sql`alter table volunteer_minutes disable trigger history_is_only_added_to`
  await sql`truncate appointment, reservation, message, conflict, volunteer_minutes, waiting_entry cascade`
  await sql`alter table volunteer_minutes enable trigger history_is_only_added_to`
})

const books = async (context: Context, name: string, starts: string, named: string | null = null) => {
  const { appointmentId } = await bookFirst(context, 'advice', {
    starts: at(starts),
    answers: { ...answers, ...wants, reach: mail(name), otherSide: named && `${named}@example.org` },
  })
  return appointmentId
}

const olderUntil = () => wallUnderOlderUntil(sql, sealedUnder(keys))

describe('whom somebody named before the key changed is known when they are met after it (R19a)', () => {
  it('of what stands: the seat is emptied', async () => {
    const hers = await books(before, 'wife', '2026-12-03 09:00', 'husband')
    expect(await lawyersOf(hers)).toEqual([lawyer])

    await takesPlace(await books(after, 'husband', '2026-12-02 09:00'))
    expect(await lawyersOf(hers)).toEqual([null])
  })

  it('and whoever named them, and is met, stands against them', async () => {
    await takesPlace(await books(before, 'wife', '2026-12-02 09:00', 'husband'))

    expect(await lawyersOf(await books(after, 'husband', '2026-12-03 09:00'))).toEqual([other])
  })
})

it('what is kept under every key stands once under each, whenever it is kept again', async () => {
  const kept = () => sql`select encode(contact_hash, 'hex'), side from conflict order by 1, 2`
  await takesPlace(await books(after, 'wife', '2026-12-02 09:00', 'husband'))
  const once = await kept()
  expect(once).toHaveLength(4)

  await takesPlace(await books(after, 'wife', '2026-12-03 09:00', 'husband'))
  expect(await kept()).toEqual(once)
})

describe('the wall needs an older key', () => {
  it('two years for what was met under it alone, and not for what is kept under the newer too', async () => {
    await takesPlace(await books(after, 'husband', '2026-12-02 09:00', 'wife'))
    expect(await olderUntil()).toBeNull()

    const early = await books(before, 'wife', '2026-12-03 09:00')
    setClock('2026-12-03T18:00')
    await sql`update appointment set state = 'unclear' where appointment_id = ${early}`
    await complete(before, early, laid.accountId)
    expect(await olderUntil()).toBe('2028-12-03')
  })

  it('for whom somebody named under it alone, thirty days and two years from their appointment', async () => {
    await books(after, 'husband', '2026-12-04 09:00', 'wife')
    expect(await olderUntil()).toBeNull()

    const hers = await books(before, 'wife', '2026-12-03 09:00', 'husband')
    expect(await olderUntil()).toBe('2029-01-02')

    await takesPlace(hers)
    expect(await olderUntil()).toBe('2028-12-03')
  })

  it('for whom somebody named who waits, as if they came on the last day they wait for', async () => {
    const waits = (keysThen: Keys) =>
      waitFor({ ...before, keys: keysThen }, 'advice', {
        answers: { reach: mail('wife'), otherSide: 'husband@example.org' },
        lastDay: '2026-12-10',
      })
    await waits(keys)
    expect(await olderUntil()).toBeNull()

    await waits(before.keys)
    expect(await olderUntil()).toBe('2029-01-09')
  })
})
