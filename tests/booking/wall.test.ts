import { beforeEach, describe, expect, it } from 'vitest'
import { forgetVisits } from '../../jobs/forget-visits.ts'
import { openStarts } from '../../server/availability/open-starts.ts'
import { moveForStaff } from '../../server/booking/move-for-staff.ts'
import { passOn } from '../../server/booking/pass-on.ts'
import { reassign } from '../../server/booking/reassign.ts'
import { parseKeys } from '../../server/keys/keys.ts'
import { toMend } from '../../sql/availability/to-mend.ts'
import { sessionsAhead } from '../../sql/booking/worker-sessions.ts'
import { answers, bookFirst } from '../setup/booking.ts'
import { openPark, testKeys } from '../setup/park.ts'
import { at } from '../setup/small-park.ts'
import { layTwoLawyers, mail } from './two-lawyers.ts'

const park = await openPark('2026-12-01T08:00')
const { context, sql, setClock } = park
const laid = await layTwoLawyers(park)
const { wants, advice, lawyer, other, lawyersOf, claimedBy, takesPlace, workerOf, accountId } = laid

beforeEach(async () => {
  setClock('2026-12-01T08:00')
  await sql`alter table volunteer_minutes disable trigger history_is_only_added_to`
  await sql`truncate appointment, reservation, message, conflict, volunteer_minutes cascade`
  await sql`alter table volunteer_minutes enable trigger history_is_only_added_to`
  await sql`insert into service_worker (service_id, person_id) values (${advice}, ${other}) on conflict do nothing`
})

const onlyOne = () => sql`delete from service_worker where person_id = ${other} and service_id = ${advice}`

/** Somebody books advice, and may name the other side. */
const books = (name: string, named: string | null, starts: string) =>
  bookFirst(context, 'advice', {
    starts: at(starts),
    answers: { ...answers, ...wants, reach: mail(name), otherSide: named && `${named}@example.org` },
  })

/** Hers took place with the first lawyer, the other side named or not. */
const hersTookPlace = async (named: string | null) => {
  const { appointmentId } = await books('wife', named, '2026-12-02 09:00')
  expect(await lawyersOf(appointmentId)).toEqual([lawyer])
  await takesPlace(appointmentId)
}

describe('no lawyer who has advised one spouse is offered to the other (R19a)', () => {
  it.each([
    ['she named him, and he names nobody', 'husband', null],
    ['she named nobody, and he names her', null, 'wife'],
    ['both named the other', 'husband', 'wife'],
  ])('when %s', async (_, hers, his) => {
    await hersTookPlace(hers)

    const { appointmentId } = await books('husband', his, '2026-12-03 09:00')
    expect(await lawyersOf(appointmentId)).toEqual([other])
  })

  it('and whoever was advised may come to the same again', async () => {
    await hersTookPlace('husband')

    const { appointmentId } = await books('wife', 'husband', '2026-12-03 09:00')
    expect(await lawyersOf(appointmentId)).toEqual([lawyer])
  })

  it('under a key that was changed since', async () => {
    await hersTookPlace('husband')
    const [old] = testKeys
    const anew = parseKeys(JSON.stringify([{ version: 2, secret: `${'B'.repeat(42)}E` }]))
    const keys = [anew[0], old] as const

    const { appointmentId } = await bookFirst({ ...context, keys }, 'advice', {
      starts: at('2026-12-03 09:00'),
      answers: { ...answers, ...wants, reach: mail('husband') },
    })
    expect(await lawyersOf(appointmentId)).toEqual([other])
  })

  it('of what was booked before: the seat is emptied when the consultation of the other took place', async () => {
    const his = await books('husband', null, '2026-12-03 09:00')
    expect(await lawyersOf(his.appointmentId)).toEqual([lawyer])

    await hersTookPlace('husband')
    expect(await lawyersOf(his.appointmentId)).toEqual([null])
  })
})

it('naming somebody counts for nothing until a consultation took place', async () => {
  await books('wife', 'husband', '2026-12-02 09:00')

  const { appointmentId } = await books('husband', null, '2026-12-03 09:00')
  expect(await lawyersOf(appointmentId)).toEqual([lawyer])
})

it('what anybody met is forgotten after two years, and a name when its appointment is over', async () => {
  await hersTookPlace('husband')
  setClock('2028-12-02T12:00')
  await forgetVisits(context)
  expect(await sql`select from conflict`).toHaveLength(2)
  expect(await sql`select from other_side`).toEqual([])

  setClock('2028-12-03T12:00')
  await forgetVisits(context)
  expect(await sql`select from conflict`).toEqual([])
})

describe('when nobody else is left', () => {
  const his = async () => {
    await onlyOne()
    await hersTookPlace('husband')
    return books('husband', null, '2026-12-03 09:00')
  }

  it('the hour is taken with an empty seat, reads like any that is taken, and stands on what is to be mended', async () => {
    const { appointmentId, service } = await his()

    expect(await lawyersOf(appointmentId)).toEqual([null])
    expect(await claimedBy(appointmentId)).toContain(lawyer)
    const open = (await openStarts(context, service)).map(start => +start)
    expect(open).not.toContain(+at('2026-12-03 09:00'))
    const [broken] = await toMend(sql, { of: 'every organisation', from: context.now() })
    expect(broken).toMatchObject({ appointmentId, reasons: [{ why: 'lawyer', resourceId: null }] })
  })

  it('it is not among what the lawyer has before them', async () => {
    await his()

    expect(await sessionsAhead(sql, workerOf(lawyer), context.now())).toEqual([])
  })

  it('it moves like all others, and nobody is put into its seat by hand', async () => {
    const { appointmentId } = await his()

    await moveForStaff(context, { appointmentId, accountId }, { starts: at('2026-12-04 09:00'), sequence: 0 })
    expect(await lawyersOf(appointmentId)).toEqual([null])
    await expect(
      reassign(context, { appointmentId, accountId }, { sequence: 1, without: new Set() }),
    ).rejects.toMatchObject({ rule: 'nobody_else_is_free' })
  })

  it('a worker who passes it on leaves an empty seat', async () => {
    await hersTookPlace('husband')
    const { appointmentId } = await books('husband', null, '2026-12-03 09:00')
    expect(await lawyersOf(appointmentId)).toEqual([other])

    await passOn(context, workerOf(other), { appointmentId, sequence: 0 })
    expect(await lawyersOf(appointmentId)).toEqual([null])
  })
})
