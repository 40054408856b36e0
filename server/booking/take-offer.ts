import { randomInt } from 'node:crypto'
import type { DateTime } from 'luxon'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { handOver } from '../../sql/availability/claims.ts'
import { offersToMend } from '../../sql/availability/offers-to-mend.ts'
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
import { mendOffer } from './mend-offer.ts'
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

interface Taken {
  readonly waitingEntryId: number
  /** Of the offer that was shown. */
  readonly starts: DateTime
}

/** In one transaction, without letting what is held go for a moment. @throws Refusal as takeOffer */
const takeHeld = (context: Context, { waitingEntryId, starts }: Taken, keyHash: Buffer | null) =>
  claiming(context.sql, async sql => {
    const { serviceId } = await waitingStanding(sql, waitingEntryId)
    await lockWaitingList(sql, serviceId)
    await lockWaiting(sql, waitingEntryId)
    const before = await partyOfWaiting(sql, waitingEntryId)
    if (before !== undefined) return { partyId: before }
    const at = context.now()
    const held = await offerHeld(sql, waitingEntryId)
    if (!held || +held.starts !== +starts || held.answerBy <= at) throw new Refusal('offer_is_over')
    // A leave or a closure that came meanwhile, or another edit: nothing is sold there (R9b).
    const broken = await offersToMend(sql, { offeredAt: at, waitingEntryId })
    if (broken.length > 0) throw new Refusal('offer_cannot_be_held')
    const { party, appointmentId } = await write(sql, context, held, at)
    // Somebody may have met the other side since it was offered (R19a).
    await keepWall(sql, context, { appointmentId, at })
    await endWaiting(sql, [waitingEntryId], { state: 'taken', at, keyHash })
    await announce(sql, context, { kind: 'appointment_booked', partyId: party.partyId, at })
    await tellOfBooking(sql, appointmentId, at)
    const about = `appointment/${appointmentId}`
    await insertAuditEntry(sql, { at, actor: `party/${party.partyId}`, verb: 'appointment.book', about })
    return { partyId: party.partyId }
  })

const isRefused = (error: unknown, rule: Refusal['rule']) => error instanceof Refusal && error.rule === rule

/**
 * Takes what is offered: what is held becomes an appointment, of one party under the reference and passcode of the entry (R19). Where who
 * or what was held is not there any more, others are looked for, who are taken at once. Pressed twice it is one appointment.
 * @param keyHash of the session it is taken in, which stays open, so that the button may be pressed twice; no other does.
 * @returns whose it is.
 * @throws Refusal offer_is_over when it is not this offer any more, or its time is over
 * @throws Refusal offer_cannot_be_held when nobody and nothing else can be had for it either: the offer has ended
 */
export const takeOffer = (
  context: Context,
  offer: Taken,
  keyHash: Buffer | null = null,
): Promise<{ readonly partyId: number }> =>
  takeHeld(context, offer, keyHash).catch(async gone => {
    if (!isRefused(gone, 'offer_cannot_be_held')) throw gone
    await mendOffer(context, offer)
    return takeHeld(context, offer, keyHash).catch(error => {
      throw isRefused(error, 'offer_is_over') ? gone : error
    })
  })
