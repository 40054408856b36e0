import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lockAppointment } from '../../sql/booking/appointments.ts'
import { type Invitation, raiseInvitationEpoch } from '../../sql/booking/invitations.ts'
import type { Context } from '../context.ts'

/**
 * Issues an invitation anew for whoever stands at the desk (R14, R69): those of before open nothing any more, in no browser. Once it is
 * answered nothing changes and nothing is said of it: what the desk shows then opens nothing, and whoever stands there is not told why.
 * @param accountId of the desk that does it: the gate has made sure that the passcode was given.
 */
export const issueInvitation = (
  context: Context,
  { appointmentId, partyId }: Pick<Invitation, 'appointmentId' | 'partyId'>,
  accountId: number,
): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    await lockAppointment(sql, appointmentId)
    if (!(await raiseInvitationEpoch(sql, partyId))) return
    const [actor, about] = [`account/${accountId}`, `party/${partyId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'invitation.issue', about })
  })
