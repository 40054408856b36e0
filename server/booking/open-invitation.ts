import { bindInvitation, invitationAt } from '../../sql/booking/invitations.ts'
import type { Context } from '../context.ts'
import { sha256 } from '../keys/digest.ts'
import { opensInvitation } from './link-key.ts'
import { openAppointment } from './open-appointment.ts'

/** Of no party. */
const NOWHERE = { appointmentId: 0, partyId: 0, invitationEpoch: 0 }

/**
 * Swaps the key of an invitation for a cookie's secret in the one browser that opens it first, and again in the same until it is
 * answered; or null: another browser, wrong, issued anew, answered, over, all the same and the same work (R14, R61).
 * @param browser what its cookie says, from before anybody opened anything.
 */
export const openInvitation = async (
  context: Context,
  { reference, key, browser }: { readonly reference: string; readonly key: string; readonly browser: string },
): Promise<string | null> => {
  const { sql, keys, now } = context
  const invitation = await invitationAt(sql, reference)
  const opens = opensInvitation(keys, invitation ?? null, key)
  const { partyId, invitationEpoch } = opens && invitation ? invitation : NOWHERE
  const browserHash = sha256(browser)
  // Together: until its session stands, the desk that issues it anew waits at the row (R14).
  return sql.begin(async transaction => {
    const isBound = await bindInvitation(transaction, { partyId, invitationEpoch, browserHash, at: now() })
    return isBound ? openAppointment({ sql: transaction, now }, partyId, 'invitation') : null
  })
}
