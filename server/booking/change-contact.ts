import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lockAppointment } from '../../sql/booking/appointments.ts'
import type { TrustedHolder } from '../../sql/booking/holders.ts'
import {
  deleteReachHours,
  type OwnContact,
  ownContact,
  type ReachWritten,
  updateReach,
} from '../../sql/booking/own-contact.ts'
import { insertReachHours, type SafeSpan } from '../../sql/booking/parties.ts'
import { lockParty } from '../../sql/messages/letter-facts.ts'
import type { Context } from '../context.ts'
import { sameSecret } from '../keys/digest.ts'
import { endPause } from '../messages/pauses.ts'
import { planReminders } from '../messages/plan-reminders.ts'
import { reachAnew } from '../messages/reach-anew.ts'
import { Refusal } from '../refusal.ts'
import type { SafeTimes } from './answers.ts'
import { standsAsShown } from './contact-shown.ts'
import { keepWall } from './keep-wall.ts'
import { sealedContact, spansOf } from './write-party.ts'

export interface ContactChange {
  readonly reach:
    | { readonly by: 'none' }
    /** contact null: the one that is known, where the way stays. */
    | { readonly by: 'email'; readonly contact: string | null }
    | {
        readonly by: 'sms'
        readonly contact: string | null
        readonly telephoneOf: 'self' | 'family' | 'other' | null
      }
  readonly safeHours: SafeTimes | null
  readonly coverWord: string | null
  /** Of the page it was asked on. */
  readonly sequence: number
  /** What that page was shown (contact-shown.ts); absent where no page was between the reading and the change. */
  readonly shown?: string
}

type Written = Omit<ReachWritten, 'at'>

const writtenFrom = (context: Context, present: OwnContact, change: ContactChange): Written => {
  const { reach, coverWord } = change
  const way = { reachBy: reach.by, telephoneOf: reach.by === 'sms' ? reach.telephoneOf : null, coverWord }
  if (reach.by === 'none') return { ...way, contactSealed: null, contactHash: null }
  if (reach.contact !== null) return { ...way, ...sealedContact(context, present.reference, reach.contact) }
  if (reach.by !== present.reachBy) throw new Refusal('appointment_has_changed')
  const { contactSealed, contactHash } = present
  return { ...way, contactSealed, contactHash }
}

const sameBytes = (one: Buffer | null, other: Buffer | null) =>
  one !== null && other !== null ? sameSecret(one, other) : one === other

const sameHours = ({ safeHours }: OwnContact, spans: readonly SafeSpan[]) => {
  const before = safeHours.map(({ weekdays, from, to }) => ({ weekdays, hours: `[${from},${to})` }))
  return JSON.stringify(before) === JSON.stringify(spans)
}

const nothingChanges = (present: OwnContact, written: Written, spans: readonly SafeSpan[]) =>
  present.reachBy === written.reachBy &&
  sameBytes(present.contactHash, written.contactHash) &&
  present.telephoneOf === written.telephoneOf &&
  present.coverWord === written.coverWord &&
  sameHours(present, spans)

/**
 * Changes how and when a party may be reached, and the word that stands in place of 'reminder' (R10, R30). What waits to be said
 * follows at once; nothing that was told changes, so its sequence does not grow. Asked again, it changes nothing.
 * @throws Refusal appointment_has_changed when it was changed, cancelled or erased since the page was shown,
 *   or answered anew in another
 * @throws Refusal a_voice_is_awaited while a cancellation is held: whoever asked for it could be rung (R16)
 * @throws Refusal safe_hours_leave_an_hour when nobody could ever write
 */
export const changeContact = (context: Context, holder: TrustedHolder, change: ContactChange) =>
  context.sql.begin(async sql => {
    const at = context.now()
    const { partyId, appointmentId } = holder
    // In the order of every verb that changes both: the wall may take somebody off it (R19a).
    await lockAppointment(sql, appointmentId)
    await lockParty(sql, partyId)
    const present = await ownContact(sql, holder)
    if (present.over || present.erased || present.sequence !== change.sequence)
      throw new Refusal('appointment_has_changed')
    if (present.held) throw new Refusal('a_voice_is_awaited')
    const written = writtenFrom(context, present, change)
    if (change.reach.by !== 'none') await endPause(sql, context, change.reach.contact)
    const spans = change.reach.by === 'none' ? [] : spansOf(change.safeHours)
    if (nothingChanges(present, written, spans)) return
    if (change.shown !== undefined && !standsAsShown(context, present, change.shown))
      throw new Refusal('appointment_has_changed')
    await updateReach(sql, partyId, { ...written, at })
    await deleteReachHours(sql, partyId)
    if (spans.length > 0) await insertReachHours(sql, partyId, spans)
    await reachAnew(sql, { partyId, at })
    await planReminders(sql, context, { partyId, at })
    await keepWall(sql, context, { appointmentId, at })
    const whose = `party/${partyId}`
    await insertAuditEntry(sql, { at, actor: whose, verb: 'contact.change', about: whose })
  })
