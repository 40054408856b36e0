import type { DateTime } from 'luxon'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lockAppointment } from '../../sql/booking/appointments.ts'
import type { Invited } from '../../sql/booking/holders.ts'
import { answeredIn, closeInvitation, type InvitedShown, invitedShown } from '../../sql/booking/invited.ts'
import type { Sql, Transaction } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { digest, isDigest } from '../keys/digest.ts'
import { announce } from '../messages/announce.ts'
import { askForAnotherTime } from '../messages/ask-for-another-time.ts'
import { Refusal } from '../refusal.ts'
import type { Answers } from './answers.ts'
import { type Ease, writeEase } from './ease.ts'
import { endForParty } from './end-for-party.ts'
import { keepWall } from './keep-wall.ts'
import { writeParty } from './write-party.ts'

/** The invitation as it stands, once its appointment is locked. @throws Refusal appointment_has_changed when there is nothing to answer */
const standing = async (sql: Sql, invited: Invited): Promise<InvitedShown> => {
  const shown = await invitedShown(sql, invited)
  if (shown.answered || shown.over) throw new Refusal('appointment_has_changed')
  return shown
}

/**
 * Keeps what whoever is invited answered before any detail (R15). Asked again it changes nothing: the first answer stands.
 * @throws Refusal appointment_has_changed when the invitation is answered, over, or issued anew since
 */
export const answerEase = (context: Context, invited: Invited, ease: Ease | null): Promise<void> =>
  context.sql.begin(async sql => {
    await lockAppointment(sql, invited.appointmentId)
    if ((await answeredIn(sql, invited)) === undefined) throw new Refusal('appointment_has_changed')
    const { asked, reference } = await standing(sql, invited)
    if (asked) return
    await writeEase(sql, context, { partyId: invited.partyId, reference }, { ease, at: context.now() })
  })

interface Sent {
  readonly verb: 'invitation.accept' | 'invitation.decline'
  /** The hour that they were shown. */
  readonly starts: DateTime
  /** What else was sent, by which the same is known again. */
  readonly content: unknown
}

/** Answers it once: sent again in the session that it was answered in, the same changes nothing, and anything else is refused (R11). */
const answerOnce = (
  context: Context,
  { invited, verb, starts, content }: Sent & { readonly invited: Invited },
  does: (sql: Transaction, shown: InvitedShown, at: DateTime) => Promise<void>,
): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    const { partyId, appointmentId } = invited
    const sent = ['answer', partyId, verb, starts.toMillis(), JSON.stringify(content)] as const
    await lockAppointment(sql, appointmentId)
    const before = await answeredIn(sql, invited)
    if (before && isDigest(before, context.keys, 'form', ...sent)) return
    if (before !== null) throw new Refusal('appointment_has_changed')
    const shown = await standing(sql, invited)
    if (!shown.asked || +shown.starts !== +starts) throw new Refusal('appointment_has_changed')
    await does(sql, shown, at)
    await closeInvitation(sql, invited, digest(context.keys, 'form', ...sent))
    const whose = `party/${partyId}`
    await insertAuditEntry(sql, { at, actor: whose, verb, about: whose })
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
 * @throws Refusal appointment_has_changed when it is answered otherwise, over, issued anew, or moved since that page was shown
 */
export const acceptInvitation = (
  context: Context,
  invited: Invited,
  { come, answers, starts }: Accepted,
): Promise<void> => {
  // In its other language it is the same form.
  const content = [come, { ...answers, locale: null }]
  return answerOnce(
    context,
    { invited, verb: 'invitation.accept', starts, content },
    async (sql, shown, at) => {
      const { partyId, appointmentId } = invited
      await writeParty(sql, context, { partyId, reference: shown.reference }, { answers, at })
      await announce(sql, context, { kind: 'appointment_booked', partyId, at })
      await keepWall(sql, context, { appointmentId, at })
      if (come === 'other') await askForAnotherTime(sql, { partyId, at })
    },
  )
}

/**
 * Whoever is invited does not come (R17): whoever booked is not told and still comes; the worker sees it.
 * @param starts the hour that they were shown.
 * @throws Refusal appointment_has_changed when it is answered otherwise, over, issued anew, or moved since that page was shown
 */
export const declineInvitation = (context: Context, invited: Invited, starts: DateTime): Promise<void> =>
  answerOnce(context, { invited, verb: 'invitation.decline', starts, content: [] }, (sql, _shown, at) =>
    endForParty(sql, context, { ...invited, at }),
  )
