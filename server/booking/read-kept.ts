import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { ownEntries } from '../../sql/audit/own-entries.ts'
import type { TrustedHolder } from '../../sql/booking/holders.ts'
import { type OwnSide, ownSide } from '../../sql/booking/own-side.ts'
import { ownCalls, ownMessages } from '../../sql/messages/own-messages.ts'
import type { Kept } from '../../views/booking/kept.ts'
import type { Context } from '../context.ts'
import { openContact } from './open-contact.ts'

/** R63: what identifies goes; what is counted stays, without it. */
const keptUntil: Kept['keptUntil'] = {
  you: '30_days_after_the_last_visit',
  appointment: 'for_good',
  messages: 'for_good',
  calls: 'for_good',
  looked: 'for_good',
}

const appointmentOf = (side: OwnSide): Kept['appointment'] => {
  const { reference, starts, ends, bookedAt, arrivedAt, cancelAskedAt, withdrawnAt } = side
  const service = { zh: side.serviceZh, en: side.serviceEn }
  const where = { zh: side.saidZh, en: side.saidEn }
  return { reference, starts, ends, service, where, bookedAt, arrivedAt, cancelAskedAt, withdrawnAt }
}

const youOf = (side: OwnSide, contact: string | null): Kept['you'] => {
  const { called, title, locale, coverWord, prepare, along, childAge, consentedAt, erasedAt } = side
  const { reachBy: by, contactChangedAt: changedAt, telephoneOf, safeHours } = side
  const { calendarWanted, calendarFloor, calendarByMail } = side
  return {
    ...{ called, title, locale, coverWord, prepare, along, childAge, consentedAt },
    reach: { by, contact, changedAt, telephoneOf, safeHours },
    passcode: side.passcodeKept ? 'hash' : null,
    confidential: side.confidentialKept ? 'sealed' : null,
    otherSide: side.otherSideKept ? 'hash' : null,
    ...{ calendarWanted, calendarFloor, calendarByMail, erasedAt },
  }
}

/**
 * Everything that is kept of the party that somebody holds, its contact in full (PIPL 45, security.md 23). That it was looked at
 * is in the audit before it is seen (R62), and so among what is seen.
 */
export const readKept = (context: Context, holder: TrustedHolder): Promise<Kept> =>
  context.sql.begin(async sql => {
    const side = await ownSide(sql, holder)
    const contact = openContact(context, side)
    const whose = `party/${holder.partyId}`
    const read = { at: context.now(), actor: whose, verb: 'contact.read', about: whose }
    if (contact !== null) await insertAuditEntry(sql, read)
    return {
      appointment: appointmentOf(side),
      you: youOf(side, contact),
      messages: [...(await ownMessages(sql, holder))],
      calls: [...(await ownCalls(sql, holder))],
      looked: [...(await ownEntries(sql, holder))],
      keptUntil,
    }
  })
