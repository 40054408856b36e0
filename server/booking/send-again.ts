import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { raiseLinkEpoch } from '../../sql/booking/opened-at-desk.ts'
import { letterFacts, lockParty } from '../../sql/messages/letter-facts.ts'
import type { Context } from '../context.ts'
import { wayTo } from '../messages/channels.ts'
import { stillComes } from '../messages/letters.ts'
import { say } from '../messages/say.ts'
import { Refusal } from '../refusal.ts'

/**
 * Says once more that a time is booked, to the contact on file and nowhere else (R69), with a link issued anew: those of before open
 * nothing any more (R16). Asked twice within a minute it is said once (R32), and the link that is on its way goes on.
 * @param accountId of whoever asks for it: the gate has made sure that they may.
 * @throws Refusal appointment_has_changed when the party does not come any more, or there is nothing to write to any more
 */
export const sendAgain = (context: Context, partyId: number, accountId: number): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    await lockParty(sql, partyId)
    const [facts] = await letterFacts(sql, [partyId])
    if (!facts || stillComes(facts, facts) !== null) throw new Refusal('appointment_has_changed')
    if (facts.erasedAt !== null || wayTo(context.config, facts.reachBy) === null)
      throw new Refusal('appointment_has_changed')
    const again = at.toFormat("yyyy-MM-dd'T'HH:mm")
    if (!(await say(sql, context, { kind: 'appointment_booked', partyId, at, again }))) return
    await raiseLinkEpoch(sql, partyId)
    const [actor, about] = [`account/${accountId}`, `party/${partyId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'party.send_again', about })
  })
