import { beforeEach, describe, expect, it } from 'vitest'
import { arrive } from '../../server/booking/arrive.ts'
import { complete } from '../../server/booking/complete.ts'
import { leaveBefore } from '../../server/booking/leave-before.ts'
import { markUnclear } from '../../sql/booking/closing.ts'
import { answers, bookFirst } from '../setup/booking.ts'
import { openPark } from '../setup/park.ts'
import { at } from '../setup/small-park.ts'
import { layTwoLawyers, mail } from './two-lawyers.ts'

const park = await openPark('2026-12-01T08:00')
const { context, sql, setClock } = park
const laid = await layTwoLawyers(park)
const { wants, lawyer, other, lawyersOf, takesPlace, accepts, withdraws, accountId } = laid

beforeEach(async () => {
  setClock('2026-12-01T08:00')
  await sql`alter table volunteer_minutes disable trigger history_is_only_added_to`
  await sql`truncate appointment, reservation, message, conflict, volunteer_minutes cascade`
  await sql`alter table volunteer_minutes enable trigger history_is_only_added_to`
})

const books = async (code: 'advice' | 'both', name: string, starts: string, named: string | null = null) => {
  const { appointmentId } = await bookFirst(context, code, {
    starts: at(starts),
    answers: { ...answers, ...wants, reach: mail(name), otherSide: named && `${named}@example.org` },
  })
  return appointmentId
}

/** The wife booked for both, the husband said that he comes, and the first lawyer is to sit in it. */
const ofBoth = async (named: string | null = null) => {
  const appointmentId = await books('both', 'wife', '2026-12-02 09:00', named)
  await accepts(appointmentId, 'husband')
  expect(await lawyersOf(appointmentId)).toEqual([lawyer])
  return appointmentId
}

const hours = ['2026-12-03 09:00', '2026-12-03 10:00']
const lawyerOf = async (code: 'advice' | 'both', name: string, named: string | null = null) => {
  const taken = await sql`select from appointment where state = 'booked'`
  const [seated] = await lawyersOf(await books(code, name, hours[taken.count] ?? 'none', named))
  return seated
}

const partyOf = async (appointmentId: number, ordinal: number) => {
  const [row] = await sql<[{ partyId: number }]>`
    select party_id from party where appointment_id = ${appointmentId} and ordinal = ${ordinal}`
  return row.partyId
}

/** Each of the ways in which the wife alone comes to what was booked for both. */
const herAlone: [string, (appointmentId: number) => Promise<void>][] = [
  ['withdrew', async id => withdraws(id, 2).then(() => takesPlace(id))],
  ['did not appear', async id => takesPlace(id, [1])],
  [
    'left before it was held',
    async id => {
      setClock('2026-12-02T09:00')
      await arrive(context, await partyOf(id, 2), accountId)
      await leaveBefore(context, { partyId: await partyOf(id, 2), appointmentId: id }, accountId)
      await takesPlace(id, [1])
    },
  ],
  [
    'withdrew, and nobody ticked that she came',
    async id => {
      await withdraws(id, 2)
      setClock('2026-12-02T18:00')
      await markUnclear(sql, context.now())
      await complete(context, id, accountId)
    },
  ],
]

describe.each(herAlone)('of a session of both to which she came alone, for he %s (R19a)', (_, came) => {
  it('he is not given the lawyer who advised her, though he names nobody', async () => {
    await came(await ofBoth())

    expect(await lawyerOf('advice', 'husband')).toBe(other)
  })

  it('the two are not given that lawyer in another session of both, whoever books it', async () => {
    await came(await ofBoth())

    expect(await lawyerOf('both', 'wife')).toBe(other)
    expect(await lawyerOf('both', 'husband')).toBe(other)
  })

  it('she may come to the same again', async () => {
    await came(await ofBoth())

    expect(await lawyerOf('advice', 'wife', 'husband')).toBe(lawyer)
  })
})

describe('of a session of both to which he alone came, whom she had named', () => {
  it('she is kept away from the lawyer who advised him, and he may come to the same again', async () => {
    await takesPlace(await ofBoth('husband'), [2])

    expect(await lawyerOf('advice', 'wife')).toBe(other)
    expect(await lawyerOf('advice', 'husband', 'wife')).toBe(lawyer)
  })

  it('whoever names him by the number that she gave of him is kept away too', async () => {
    await takesPlace(await ofBoth('his-office'), [2])

    expect(await lawyerOf('advice', 'her-sister', 'his-office')).toBe(other)
  })
})

it('of a session to which both came, neither is given its lawyer alone, and both together are', async () => {
  await takesPlace(await ofBoth())

  expect(await lawyerOf('both', 'husband')).toBe(lawyer)
  expect(await lawyerOf('advice', 'husband')).toBe(other)
})
