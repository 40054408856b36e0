import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lockAppointment } from '../../sql/booking/appointments.ts'
import { eraseByTombstones } from '../../sql/booking/erasure.ts'
import type { TrustedHolder } from '../../sql/booking/holders.ts'
import { waitingOfParty } from '../../sql/booking/offer-taken.ts'
import { ownContact } from '../../sql/booking/own-contact.ts'
import { lockParty } from '../../sql/messages/letter-facts.ts'
import { messageIdsOf } from '../../sql/messages/party-messages.ts'
import type { Context } from '../context.ts'
import { removeMessageFiles } from '../messages/transports/erased-message-files.ts'
import { Refusal } from '../refusal.ts'
import { appendTombstone } from './tombstones.ts'

const eraseInDatabase = ({ sql, now, config }: Context, holder: TrustedHolder, sequence: number) =>
  sql.begin(async sql => {
    const at = now()
    const { partyId, appointmentId } = holder
    // In the order of every verb that changes both: whoever cancels or moves meanwhile would wait in a circle.
    await lockAppointment(sql, appointmentId)
    await lockParty(sql, partyId)
    const present = await ownContact(sql, holder)
    if (present.sequence !== sequence) throw new Refusal('appointment_has_changed')
    const [erased] = await eraseByTombstones(sql, [partyId], at)
    const whose = `party/${partyId}`
    if (!present.erased)
      await insertAuditEntry(sql, { at, actor: whose, verb: 'contact.erase', about: whose })
    // In a database of a day on which they waited still, it is the entry that identifies them.
    const erases = { party: partyId, waiting: await waitingOfParty(sql, partyId) }
    const messageIds = await messageIdsOf(sql, erases)
    // Before it is certain: one tombstone too many erases only who asked for it, one too few is lost for good.
    await appendTombstone(config.varDir, erases, at)
    return { messageIds, over: erased?.over ?? true }
  })

/**
 * Erases at once what identifies a party that asks for it (R63, PIPL 47); its appointment stays. A tombstone says so to
 * whatever is restored later; afterwards, outside the transaction, its messages that were kept as files go. Asked again, it changes
 * nothing, and does what of that was left undone.
 * @param sequence of the page it was asked on.
 * @returns whether its visit is over: then nothing opens it any more.
 * @throws Refusal appointment_has_changed when it was changed since that page was shown
 */
export const eraseAtOnce = async (
  context: Context,
  holder: TrustedHolder,
  sequence: number,
): Promise<{ readonly over: boolean }> => {
  const { messageIds, over } = await eraseInDatabase(context, holder, sequence)
  await removeMessageFiles(context.config.varDir, messageIds)
  return { over }
}
