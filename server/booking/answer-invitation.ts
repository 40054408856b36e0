import type { DateTime } from 'luxon'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lockAppointment } from '../../sql/booking/appointments.ts'
import type { Invited } from '../../sql/booking/holders.ts'
import { closeInvitation, type InvitedShown, invitedShown } from '../../sql/booking/invited.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { announce } from '../messages/announce.ts'
import { askForAnotherTime } from '../messages/ask-for-another-time.ts'
import { Refusal } from '../refusal.ts'
import type { Answers } from './answers.ts'
import { type Ease, writeEase } from './ease.ts'
import { endForParty } from './end-for-party.ts'
import { keepWall } from './keep-wall.ts'
import { writeParty } from './write-party.ts'

/** The invitation as it stands, with its appointment locked. @throws Refusal appointment_has_changed when there is nothing to answer */
const lockInvitation = async (sql: Sql, invited: Invited): Promise<InvitedShown> => {
  await lockAppointment(sql, invited.appointmentId)
  const shown = await invitedShown(sql, invited)
  if (shown.answered || shown.over) throw new Refusal('appointment_has_changed')
  return shown
}

/**
 * Keeps what whoever is invited answered before any detail (R15). Asked again it changes nothing: the first answer stands.
 * @throws Refusal appointment_has_changed when the invitation is answered or over
 */
export const answerEase = (context: Context, invited: Invited, ease: Ease | null): Promise<void> =>
  context.sql.begin(async sql => {
    const { asked, reference } = await lockInvitation(sql, invited)
    if (asked) return
    await writeEase(sql, context, { partyId: invited.partyId, reference }, { ease, at: context.now() })
  })

export interface Accepted {
  /** other: the desk finds another hour, and says to nobody who asked for it. */
  readonly come: 'yes' | 'other'
  readonly answers: Answers
  /** The hour that they were shown. */
  readonly starts: DateTime
}

/**
 * Whoever is invited comes: their own contact, passcode and hours, their own news (R14). Whoever booked is told nothing.
 * @throws Refusal appointment_has_changed when it is answered, over, or moved since that page was shown
 */
export const acceptInvitation = (
  context: Context,
  invited: Invited,
  { come, answers, starts }: Accepted,
): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    const { partyId } = invited
    const shown = await lockInvitation(sql, invited)
    if (!shown.asked || +shown.starts !== +starts) throw new Refusal('appointment_has_changed')
    await writeParty(sql, context, { partyId, reference: shown.reference }, { answers, at })
    await closeInvitation(sql, invited)
    await announce(sql, context, { kind: 'appointment_booked', partyId, at })
    await keepWall(sql, context, { appointmentId: invited.appointmentId, at })
    if (come === 'other') await askForAnotherTime(sql, { partyId, at })
    const whose = `party/${partyId}`
    await insertAuditEntry(sql, { at, actor: whose, verb: 'invitation.accept', about: whose })
  })

/**
 * Whoever is invited does not come (R17): whoever booked is not told and still comes; the worker sees it.
 * @param starts the hour that they were shown.
 * @throws Refusal appointment_has_changed when it is answered, over, or moved since that page was shown
 */
export const declineInvitation = (context: Context, invited: Invited, starts: DateTime): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    const { partyId, appointmentId } = invited
    const shown = await lockInvitation(sql, invited)
    if (+shown.starts !== +starts) throw new Refusal('appointment_has_changed')
    await endForParty(sql, context, { partyId, appointmentId, at })
    await closeInvitation(sql, invited)
    const whose = `party/${partyId}`
    await insertAuditEntry(sql, { at, actor: whose, verb: 'invitation.decline', about: whose })
  })
