import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lockAppointmentOf } from '../../sql/booking/appointments.ts'
import { closeUnanswered, type Invitation, raiseInvitationEpoch } from '../../sql/booking/invitations.ts'
import type { Context } from '../context.ts'

/**
 * Issues an invitation anew for whoever stands at the desk (R14, R69): those of before open nothing any more, in no browser. Once it is
 * answered the new one opens nothing either, and what the desk shows and the audit says is no other: nobody reads the answer from it.
 * @param accountId of the desk that does it, for whoever booked, by the passcode, or for whoever is invited, by the number of the link.
 */
export const issueInvitation = (
  context: Context,
  { partyId }: Pick<Invitation, 'partyId'>,
  accountId: number,
): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    // Of the one that it is of now: where hours were given apart, its key was made for another.
    await lockAppointmentOf(sql, partyId)
    await raiseInvitationEpoch(sql, partyId)
    // In a statement of its own, which sees whoever opened it while the one before waited.
    await closeUnanswered(sql, partyId)
    const [actor, about] = [`account/${accountId}`, `party/${partyId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'invitation.issue', about })
  })
