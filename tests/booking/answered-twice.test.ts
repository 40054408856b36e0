import { describe, expect, it } from 'vitest'
import { declineInvitation } from '../../server/booking/answer-invitation.ts'
import { sha256 } from '../../server/keys/digest.ts'
import type { Invited } from '../../sql/booking/holders.ts'
import { firstOfTwo, reachesHour, secondPlaceOf } from '../setup/couple.ts'
import { openSite } from '../setup/site.ts'
import { referenceOn, visitorOf } from '../setup/visitor.ts'

const { context, sql, origin, setClock } = await openSite()

/** Whoever is invited, before their last button; and a window that never hears what the first press answered. */
const beforeTheButton = async () => {
  const first = await firstOfTwo(origin)
  const visitor = visitorOf(origin)
  const hour = await reachesHour(visitor, first.invitation)
  const deaf = visitorOf(origin, visitor)
  const { called, phone, passcode } = visitor.canary
  const usual = { called, phone, passcode, reach_by: 'sms', come: 'yes' }
  return { ...first, visitor, deaf, hour, usual, row: () => secondPlaceOf(sql, first.reference) }
}

describe('whoever is invited and presses twice', () => {
  it('is shown their reference by the second press, and nothing is written by it (R11)', async () => {
    const { visitor, deaf, hour, usual, row } = await beforeTheButton()
    await visitor.sends(hour, '/invitation', usual)
    const before = await row()

    const again = await deaf.sends(hour, '/invitation', usual)

    expect(again.headers.location).toBe('/appointment')
    expect(referenceOn(await deaf.follows(again))).toBe(before.reference)
    expect(await row()).toEqual(before)
  })

  it('that they do not come, reads twice that it is done (R17)', async () => {
    const { visitor, deaf, hour, row } = await beforeTheButton()
    const declined = await visitor.sends(hour, '/invitation', { come: 'no' })
    const before = await row()
    const again = await deaf.sends(hour, '/invitation', { come: 'no' })
    expect([declined, again].map(({ headers }) => headers.location)).toEqual([
      '/invitation/done',
      '/invitation/done',
    ])
    expect(await row()).toEqual(before)
    expect((await visitor.gets('/invitation')).status).toBe(404)
  })

  it('and sends something else, is refused, whatever it is, and nothing is written', async () => {
    const { visitor, deaf, hour, usual, row } = await beforeTheButton()
    await visitor.sends(hour, '/invitation', usual)
    const before = await row()
    for (const other of [{ called: '别的' }, { passcode: '8246' }, { come: 'other' }, { come: 'no' }])
      expect((await deaf.sends(hour, '/invitation', { ...usual, ...other })).status).toBe(409)
    expect((await deaf.gets('/invitation')).status).toBe(404)
    expect((await deaf.gets('/appointment')).status).toBe(404)
    expect(await row()).toEqual(before)
  })

  it('after asking to be erased, is not shown it any more, and no digest of it is kept (R63)', async () => {
    const { visitor, deaf, hour, usual, row } = await beforeTheButton()
    await visitor.follows(await visitor.sends(hour, '/invitation', usual))
    await visitor.givesPasscode()
    const erased = await visitor.sends(await visitor.gets('/appointment/erasure'), '/appointment/erasure')
    expect(erased.status).toBe(303)
    expect((await deaf.sends(hour, '/invitation', usual)).status).toBe(404)
    const { partyId } = await row()
    expect(
      await sql`select from visitor_session where party_id = ${partyId} and answer_digest is not null`,
    ).toEqual([])
  })

  it('has thirty minutes for it from the opening of the link', async () => {
    const { visitor, deaf, hour, usual } = await beforeTheButton()
    await visitor.sends(hour, '/invitation', usual)
    const was = context.now()
    setClock(was.plus({ minutes: 31 }).toFormat("yyyy-MM-dd'T'HH:mm"))
    expect((await deaf.sends(hour, '/invitation', usual)).status).toBe(404)
    setClock(was.toFormat("yyyy-MM-dd'T'HH:mm"))
  })
})

it('an invitation that is issued anew while its answer is on the way is not answered by it (R14)', async () => {
  const { row } = await beforeTheButton()
  const { partyId, appointmentId, arrivesAt, ...before } = await row()
  const closed = { partyId, appointmentId, keyHash: sha256('closed') } as unknown as Invited
  await expect(declineInvitation(context, closed, arrivesAt)).rejects.toMatchObject({
    rule: 'appointment_has_changed',
  })
  expect(await row()).toMatchObject(before)
})
