import type { InvitationNow } from '../../sql/booking/invitations.ts'
import type { HandedLink } from '../../views/booking/link-to-hand.tsx'
import type { Context } from '../context.ts'
import { squareOf } from '../http/square-of.ts'
import { invitationKey } from './link-key.ts'

/** Of every invitation when it is made: what whoever booked is shown, also after the desk has issued another (R14). */
export const FIRST_EPOCH = 1

/** An invitation as it is handed on: its link, and the link as a QR code. */
export const handedLink = (
  { keys, config }: Pick<Context, 'keys' | 'config'>,
  invitation: InvitationNow,
): HandedLink => {
  const { origin } = config.publicUrl
  const link = `${origin}/i/${invitation.invitationReference}?k=${invitationKey(keys, invitation)}`
  return { link, code: squareOf(link) }
}
