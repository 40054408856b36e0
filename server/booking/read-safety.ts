import type { DateTime } from 'luxon'
import type { SafetyWorker } from '../../sql/accounts/staff.ts'
import { halfDaysOf } from '../../sql/booking/kept-apart.ts'
import { type OpenedCase, openedCases, safetyCases } from '../../sql/booking/safety-cases.ts'
import { caseStanding } from '../../sql/booking/safety-written.ts'
import { servicesOfCodes } from '../../sql/booking/services.ts'
import type { CaseShown, OpenedShown } from '../../views/booking/safety.ts'
import { looksLastAt } from '../audit/looks.ts'
import type { Context } from '../context.ts'
import { startsElsewhere } from './decide-other-hours.ts'
import { openEase } from './ease.ts'
import { openContact } from './open-contact.ts'
import { seenBy } from './safety-rules.ts'
import { workingAhead } from './working-ahead.ts'

/** Open starts for somebody, on another half day than the other's; none of what does not stand. */
const elsewhere = async (
  context: Context,
  { partyId, appointmentId, stands }: OpenedCase,
): Promise<DateTime[]> => {
  if (!stands) return []
  const { otherId } = await caseStanding(context.sql, partyId)
  const taken = otherId === null ? [] : await halfDaysOf(context.sql, otherId)
  return startsElsewhere(context, appointmentId, taken)
}

/** Where a lawyer and a social worker are booked together; null: not now. */
const protectionAddress = async ({ sql }: Context): Promise<string | null> => {
  const [service] = await servicesOfCodes(sql, ['protection-order'])
  return service?.closedBecauseZh === null ? service.address : null
}

const shown = async (context: Context, one: OpenedCase): Promise<OpenedShown> => {
  const { easeSealed, contactSealed, ...plain } = one
  return {
    ...plain,
    ease: easeSealed && openEase(context.keys, one.reference, easeSealed),
    contact: openContact(context, { reference: one.reference, contactSealed }),
    elsewhere: await elsewhere(context, one),
    protection: one.decision === 'not_held' ? await protectionAddress(context) : null,
  }
}

/** What a safety worker has to see to: each by its reference, and what they opened of late with all that is to be known of it, one at a time (R15, R62). */
export const readSafety = async (context: Context, who: SafetyWorker): Promise<CaseShown[]> => {
  const { sql, now } = context
  const at = now()
  const cases = await safetyCases(sql, who, at)
  const undecided = cases.filter(({ decidedAt }) => decidedAt === null)
  const [first] = undecided
  const spans = first ? await workingAhead(context, first.answeredAt) : []
  const last = await looksLastAt(context, { accountId: who.accountId, verb: 'safety.open' })
  const opened = last === null ? [] : await openedCases(sql, who, [last])
  const shownOnes = await Promise.all(opened.map(one => shown(context, one)))
  return cases.map(one => ({
    ...one,
    by: one.decidedAt === null ? seenBy(one, spans) : null,
    opened: shownOnes.find(({ partyId }) => partyId === one.partyId) ?? null,
  }))
}
