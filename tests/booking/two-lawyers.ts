import type { DateTime } from 'luxon'
import { acceptInvitation, answerEase } from '../../server/booking/answer-invitation.ts'
import { arrive } from '../../server/booking/arrive.ts'
import { cancelAtDesk } from '../../server/booking/cancel-at-desk.ts'
import { complete } from '../../server/booking/complete.ts'
import { openAppointment } from '../../server/booking/open-appointment.ts'
import { sha256 } from '../../server/keys/digest.ts'
import type { Worker } from '../../sql/accounts/staff.ts'
import type { Invited } from '../../sql/booking/holders.ts'
import { answers } from '../setup/booking.ts'
import type { openPark } from '../setup/park.ts'
import { addPerson, addRoom, addService, laySmallPark } from '../setup/small-park.ts'

type Park = Pick<Awaited<ReturnType<typeof openPark>>, 'sql' | 'context' | 'setClock'>

/** An address of somebody. */
export const mail = (name: string) => ({ by: 'email', contact: `${name}@example.org` }) as const

/**
 * A park with two lawyers, of whom the first is taken first by whoever wants it (R18: the language that was ticked). They give advice, and
 * sit in sessions of both.
 */
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

  /** Everybody who did not withdraw comes, or of two one alone, and it is held. */
  const takesPlace = async (appointmentId: number, who: readonly number[] = [1, 2]) => {
    const [{ starts, ends }] = await sql<[{ starts: string; ends: string }]>`
      select to_char(lower(during) at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as starts,
        to_char(upper(during) at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as ends
      from appointment where appointment_id = ${appointmentId}`
    setClock(starts)
    const parties = await sql<{ partyId: number }[]>`
      select party_id from party
      where appointment_id = ${appointmentId} and withdrawn_at is null and ordinal = any(${[...who]}::int[])`
    for (const { partyId } of parties) await arrive(context, partyId, account.accountId)
    setClock(ends)
    await complete(context, appointmentId, account.accountId)
  }
  /** Whoever is invited to a session of two comes, with a contact of their own. */
  const accepts = async (appointmentId: number, name: string) => {
    const [second] = await sql<[{ partyId: number; arrivesAt: DateTime }]>`
      select party_id, arrives_at from party where appointment_id = ${appointmentId} and ordinal = 2`
    const keyHash = sha256(await openAppointment(context, second.partyId, 'invitation'))
    const invited = { ...second, appointmentId, keyHash } as unknown as Invited
    const said = { ...answers, reach: mail(name) }
    await answerEase(context, invited, { atEase: 'yes', safeAtHome: 'yes' })
    await acceptInvitation(context, invited, { come: 'yes', answers: said, starts: second.arrivesAt })
  }
  /** One of two says at the desk that they do not come. */
  const withdraws = async (appointmentId: number, ordinal: number) => {
    const [party] = await sql<[{ partyId: number; sequence: number }]>`
      select party_id, sequence from party where appointment_id = ${appointmentId} and ordinal = ${ordinal}`
    await cancelAtDesk(context, { ...party, appointmentId }, { ...account, ...party })
  }
  const workerOf = (personId: number) => ({ ...account, personId, locale: 'zh-CN' }) as Worker

  const wants = { prepare: ['dialect'] } as const
  const both = await addService(sql, {
    ...{ code: 'both', placeId: park.placeId, minutes: 30, needs: [['lawyer']], rooms: [['counselling']] },
    team: [park.lawyer, other],
  })
  await sql`
    update service set parties_least = 2, parties_most = 2, format = 'together' where service_id = ${both}`
  return {
    ...{ ...park, wants, other, ...account, lawyersOf, claimedBy, takesPlace, accepts, withdraws, workerOf },
  }
}
