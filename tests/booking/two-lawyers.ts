import { arrive } from '../../server/booking/arrive.ts'
import { complete } from '../../server/booking/complete.ts'
import type { Worker } from '../../sql/accounts/staff.ts'
import type { openPark } from '../setup/park.ts'
import { addPerson, addRoom, laySmallPark } from '../setup/small-park.ts'

type Park = Pick<Awaited<ReturnType<typeof openPark>>, 'sql' | 'context' | 'setClock'>

/** An address of somebody. */
export const mail = (name: string) => ({ by: 'email', contact: `${name}@example.org` }) as const

/** A park with two lawyers, of whom the first is taken first by whoever wants it (R18: the language that was ticked). */
export const layTwoLawyers = async ({ sql, context, setClock }: Park) => {
  const park = await laySmallPark(sql)
  await sql`update person set languages = '{平湖话}' where person_id = ${park.lawyer}`
  const other = await addPerson(sql, '王律师', 'lawyer')
  await addRoom(sql, park.placeId, 'counselling')
  await sql`insert into service_worker (service_id, person_id) values (${park.advice}, ${other})`
  const [account] = await sql<[{ accountId: number }]>`
    insert into account (email) values ('desk@example.org') returning account_id`

  const lawyersOf = async (appointmentId: number) =>
    (
      await sql<{ personId: number | null }[]>`
        select person_id from appointment_worker where appointment_id = ${appointmentId} order by ordinal`
    ).map(({ personId }) => personId)
  const claimedBy = async (appointmentId: number) =>
    (
      await sql<{ resourceId: number }[]>`
        select resource_id from reservation where appointment_id = ${appointmentId} order by resource_id`
    ).map(({ resourceId }) => resourceId)

  /** Everybody comes, and it is held. */
  const takesPlace = async (appointmentId: number) => {
    const [{ starts, ends }] = await sql<[{ starts: string; ends: string }]>`
      select to_char(lower(during) at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as starts,
        to_char(upper(during) at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as ends
      from appointment where appointment_id = ${appointmentId}`
    setClock(starts)
    const parties = await sql<{ partyId: number }[]>`
      select party_id from party where appointment_id = ${appointmentId} and withdrawn_at is null`
    for (const { partyId } of parties) await arrive(context, partyId, account.accountId)
    setClock(ends)
    await complete(context, appointmentId, account.accountId)
  }
  const workerOf = (personId: number) => ({ ...account, personId, locale: 'zh-CN' }) as Worker

  const wants = { prepare: ['dialect'] } as const
  return { ...park, wants, other, ...account, lawyersOf, claimedBy, takesPlace, workerOf }
}
