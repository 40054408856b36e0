import { randomInt } from 'node:crypto'
import type { DateTime } from 'luxon'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { handOver } from '../../sql/availability/claims.ts'
import { toMend } from '../../sql/availability/to-mend.ts'
import { insertAppointment } from '../../sql/booking/appointments.ts'
import { moveReachHours, type OfferHeld, offerHeld, partyOfWaiting } from '../../sql/booking/offer-taken.ts'
import { lockWaiting, lockWaitingList, waitingStanding } from '../../sql/booking/offers.ts'
import { insertParty, writeAnswers } from '../../sql/booking/parties.ts'
import { endWaiting } from '../../sql/booking/waiting-ended.ts'
import { insertOtherSide } from '../../sql/booking/wall.ts'
import type { Sql } from '../../sql/connect.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { digest } from '../keys/digest.ts'
import { announce } from '../messages/announce.ts'
import { tellOfBooking } from '../messages/tell-robots.ts'
import { Refusal } from '../refusal.ts'
import { keepWall } from './keep-wall.ts'
import { openSecond } from './open-second.ts'
import { writeServing } from './serving.ts'
import { openWaitingContact, openWaitingEase } from './waiting-contact.ts'
import { sealedContact, type WrittenParty } from './write-party.ts'

/** The party of whoever waited, under the reference and the passcode they had while they did. */
const writeWaited = async (
  sql: Sql,
  context: Context,
  appointmentId: number,
  held: OfferHeld,
): Promise<WrittenParty> => {
  const { reference, waitingEntryId, starts } = held
  const arriving = { appointmentId, ordinal: 1, reference, arrivesAt: starts } as const
  const partyId = await insertParty(sql, arriving, waitingEntryId)
  if (partyId === null) throw new Error('a reference of the waiting list is a party')
  const { called, title, locale, reachBy, telephoneOf, coverWord, prepare, consentedAt, passcodeHash } = held
  const contact = openWaitingContact(context.keys, reference, held.contactSealed)
  await writeAnswers(sql, partyId, {
    ...{ called, title, locale, reachBy, telephoneOf, coverWord, prepare, consentedAt, passcodeHash },
    ...sealedContact(context, reference, contact),
    ...{ along: [], childAge: null },
  })
  await moveReachHours(sql, { waitingEntryId, partyId })
  return { partyId, reference }
}

/** Where two come: the other's place, and what was answered of R15 when joining. */
const writeSecond = async (
  sql: Sql,
  context: Context,
  { party, appointmentId, at }: Written,
  { forTwo, easeSealed, reference, starts }: OfferHeld,
) => {
  if (!forTwo) return
  const ease = easeSealed && openWaitingEase(context.keys, reference, easeSealed)
  await openSecond(sql, context, { appointmentId, starts, party, ease, at })
}

interface Written {
  readonly party: WrittenParty
  readonly appointmentId: number
  readonly at: DateTime
}

const write = async (sql: Sql, context: Context, held: OfferHeld, at: DateTime): Promise<Written> => {
  const { serviceId, during, bookingKey, serving, waitingEntryId, named } = held
  const bookingDigest = digest(context.keys, 'form', 'content', String(randomInt(2 ** 47)))
  const appointmentId = await insertAppointment(sql, {
    ...{ serviceId, during, at, bookingKey, bookingDigest, through: 'web', referredBy: null },
  })
  const party = await writeWaited(sql, context, appointmentId, held)
  await writeSecond(sql, context, { party, appointmentId, at }, held)
  await writeServing(sql, appointmentId, serving)
  await insertOtherSide(sql, appointmentId, named)
  const had = await handOver(sql, { waitingEntryId, appointmentId })
  if (had.length < serving.length) throw new Refusal('offer_cannot_be_held')
  return { party, appointmentId, at }
}

/** A leave or a closure that came meanwhile (R9b): nothing is sold there. An empty seat is the wall's, and tells nothing (R19a). */
const isBroken = async (sql: Sql, appointmentId: number, at: DateTime) => {
  const found = await toMend(sql, { of: 'every organisation', from: at, appointmentId })
  return found.some(({ reasons }) => reasons.some(({ why }) => why !== 'lawyer'))
}

/**
 * Takes what is offered: what is held becomes an appointment, in one transaction and without being let go for a moment, of one party
 * under the reference and passcode of the entry (R19). Pressed twice it is one appointment.
 * @param starts of the offer that was shown.
 * @param keyHash of the session it is taken in, which stays open, so that the button may be pressed twice; no other does.
 * @returns whose it is.
 * @throws Refusal offer_is_over when it is not this offer any more, or its time is over
 * @throws Refusal offer_cannot_be_held when who or what was held is not there any more
 */
export const takeOffer = (
  context: Context,
  { waitingEntryId, starts }: { readonly waitingEntryId: number; readonly starts: DateTime },
  keyHash: Buffer | null = null,
): Promise<{ readonly partyId: number }> =>
  claiming(context.sql, async sql => {
    const { serviceId } = await waitingStanding(sql, waitingEntryId)
    await lockWaitingList(sql, serviceId)
    await lockWaiting(sql, waitingEntryId)
    const before = await partyOfWaiting(sql, waitingEntryId)
    if (before !== undefined) return { partyId: before }
    const at = context.now()
    const held = await offerHeld(sql, waitingEntryId)
    if (!held || +held.starts !== +starts || held.answerBy <= at) throw new Refusal('offer_is_over')
    const { party, appointmentId } = await write(sql, context, held, at)
    if (await isBroken(sql, appointmentId, at)) throw new Refusal('offer_cannot_be_held')
    // Somebody may have met the other side since it was offered (R19a).
    await keepWall(sql, context, { appointmentId, at })
    await endWaiting(sql, [waitingEntryId], { state: 'taken', at, keyHash })
    await announce(sql, context, { kind: 'appointment_booked', partyId: party.partyId, at })
    await tellOfBooking(sql, appointmentId, at)
    const about = `appointment/${appointmentId}`
    await insertAuditEntry(sql, { at, actor: `party/${party.partyId}`, verb: 'appointment.book', about })
    return { partyId: party.partyId }
  })
