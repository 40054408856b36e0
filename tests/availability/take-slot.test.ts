import { beforeEach, describe, expect, it } from 'vitest'
import { takeSlot } from '../../server/availability/take-slot.ts'
import { claimTime } from '../../sql/availability/claims.ts'
import { pick } from '../../sql/availability/pick.ts'
import type { Sql } from '../../sql/connect.ts'
import { openPark } from '../setup/park.ts'
import { addAppointment, addPerson, addRoom, at, laySmallPark } from '../setup/small-park.ts'

const { sql, context } = await openPark('2026-11-25T09:00')
let park: Awaited<ReturnType<typeof laySmallPark>>
beforeEach(async () => {
  park = await laySmallPark(sql)
})

const look = (starts: string) => (asked: Sql) =>
  pick(asked, { serviceId: park.talk, now: context.now(), starts: at(starts) })

const take = (starts = '2026-12-02 09:00', without: readonly number[] = []) =>
  takeSlot(sql, {
    look: look(starts),
    write: (transaction, { during }) => addAppointment(transaction, park.talk, during),
    without: new Set(without),
  })

const workers = async () => {
  const rows = await sql<{ resourceId: number }[]>`
    select resource_id from reservation join resource using (resource_id) where kind = 'person'
    order by reservation_id`
  return rows.map(({ resourceId }) => resourceId)
}

/** Another mediator who may serve the talk, in a room of their own. */
const addMediator = async () => {
  const personId = await addPerson(sql, '沈调解', 'mediator')
  await sql`insert into service_worker (service_id, person_id) values (${park.talk}, ${personId})`
  await addRoom(sql, park.placeId, 'mediation')
  return personId
}

describe('taking a slot', () => {
  it('claims whoever and whatever serves it, with its buffers, for its appointment', async () => {
    const appointmentId = await take()
    const claims = await sql`select resource_id, appointment_id, during from reservation order by resource_id`
    expect(claims.map(({ resourceId }) => resourceId)).toEqual([park.mediator, park.mediationRoom])
    for (const claim of claims) {
      expect(claim.appointmentId).toBe(appointmentId)
      const [row] =
        await sql`select ${claim.during}::tstzrange = '[2026-12-02 09:00+08,2026-12-02 10:45+08)' as same`
      expect(row?.same).toBe(true)
    }
  })

  it('gives null when it is taken, was never open or is off the grid, and writes nothing', async () => {
    expect(await take('2026-12-02 08:30')).not.toBeNull()
    expect(await take('2026-12-02 09:30')).toBeNull()
    expect(await take('2026-12-02 20:00')).toBeNull()
    expect(await take('2026-12-03 09:07')).toBeNull()
    expect(await sql`select from appointment`).toHaveLength(1)
  })

  it('takes whoever has the fewest reserved minutes that day, then that week (R18)', async () => {
    const other = await addMediator()
    await take('2026-12-02 08:30')
    await take('2026-12-02 13:30')
    // Both have one that day. Of Thursday neither has any, of the week the first has one more.
    await take('2026-12-03 08:30')
    await take('2026-12-04 08:30')
    expect(await workers()).toEqual([park.mediator, other, park.mediator, other])
  })

  it('takes the longest unbooked when nobody has anything that week (R18)', async () => {
    const other = await addMediator()
    const chosen = { kind: 'person' as const, needId: 1, within: null }
    const claim = async (resourceId: number, during: string) => {
      const appointmentId = await addAppointment(sql, park.talk, during)
      await claimTime(sql, [{ ...chosen, resourceId }], during, appointmentId)
    }
    await claim(other, '[2026-11-16 09:00+08,2026-11-16 10:00+08)')
    await claim(park.mediator, '[2026-11-17 09:00+08,2026-11-17 10:00+08)')
    await take()
    expect((await workers()).at(-1)).toBe(other)
  })

  it('never takes those whom the wall keeps away, whoever else is left (R19a)', async () => {
    const other = await addMediator()
    await take('2026-12-02 09:00', [park.mediator])
    expect(await workers()).toEqual([other])
    expect(await take('2026-12-03 09:00', [park.mediator, other])).toBeNull()
  })

  it('leaves no trace of what write began and threw', async () => {
    const failing = takeSlot(sql, {
      look: look('2026-12-02 09:00'),
      write: async (transaction, { during }) => {
        await addAppointment(transaction, park.talk, during)
        throw new Error('the mail is lost')
      },
    })
    await expect(failing).rejects.toThrow('the mail is lost')
    expect(await sql`select from appointment`).toHaveLength(0)
  })

  it('gives up after eight lost races, as if it had been taken', async () => {
    let tries = 0
    const lost = takeSlot(sql, {
      look: look('2026-12-02 09:00'),
      // Somebody else claims the room between the look and the claim, in each try again.
      write: async (transaction, { during }) => {
        tries++
        const appointmentId = await addAppointment(transaction, park.talk, during)
        const room = { kind: 'room' as const, needId: 1, resourceId: park.mediationRoom, within: null }
        await claimTime(transaction, [room], during, await addAppointment(transaction, park.talk, during))
        return appointmentId
      },
    })
    expect(await lost).toBeNull()
    expect(tries).toBe(8)
    expect(await sql`select from reservation`).toHaveLength(0)
  })
})
