import type { ToMend, Why } from '../../sql/availability/to-mend.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { cancelForPark, type WhyCalledOff } from './cancel-for-park.ts'
import { nobody, reassign } from './reassign.ts'

const ofThePlace: ReadonlySet<Why> = new Set(['closure', 'year', 'holiday', 'opening'])

/** Why something is called off, for the audit: nobody can come to a place that is closed; what was mended meanwhile has no reason here. */
export const becauseOf = (broken: Pick<ToMend, 'reasons'> | undefined): WhyCalledOff => {
  if (!broken) return 'other'
  return broken.reasons.some(({ why }) => ofThePlace.has(why)) ? 'closed' : 'nobody_free'
}

const isRule = (error: unknown, ...rules: readonly string[]) =>
  error instanceof Refusal && rules.includes(error.rule)

const mendOne = async (context: Context, accountId: number, broken: ToMend) => {
  const { appointmentId, sequence } = broken
  const which = { appointmentId, accountId }
  try {
    await reassign(context, which, { sequence, without: nobody })
  } catch (error) {
    if (!isRule(error, 'nobody_else_is_free')) throw error
    await cancelForPark(context, which, { sequence, because: becauseOf(broken) })
  }
}

/**
 * Mends all that was shown by the rule (R9b): others at the same hour (R18), else called off with three times offered; nothing is
 * moved unasked. Each in transactions of its own, so that what is mended stays mended; what was changed or has begun meanwhile is left
 * as it stands.
 */
export const mendAll = async (
  context: Context,
  accountId: number,
  shown: readonly ToMend[],
): Promise<void> => {
  for (const one of shown)
    await mendOne(context, accountId, one).catch(error => {
      if (!isRule(error, 'appointment_has_changed', 'too_late_to_cancel')) throw error
    })
}
