import type { AccountAddress } from '../../sql/accounts/addresses.ts'
import type { SignedIn } from '../../sql/accounts/staff.ts'
import { choiceIn, toldHow } from '../../sql/messages/reminder-choices.ts'
import type { Reminded } from '../../views/messages/reminders-form.tsx'
import type { Context } from '../context.ts'
import { sentBy } from './channels.ts'
import { channelOf } from './say-to-account.ts'

/** The ways by which somebody can be reminded: those that lead to them, and by which this house sends. None of whoever has no shifts. */
export const waysToRemind = (
  { config }: Pick<Context, 'config'>,
  { personId }: Pick<SignedIn, 'personId'>,
  { phone, email }: AccountAddress,
): readonly ('sms' | 'email')[] => {
  const addresses = { sms: phone, email }
  return (['sms', 'email'] as const).filter(
    way => personId !== null && addresses[way] !== null && sentBy(config, way),
  )
}

/** How somebody is reminded of their shifts, as they have chosen or as whoever chose nothing is. */
export const remindedOf = async (
  context: Pick<Context, 'sql' | 'config'>,
  who: SignedIn,
  address: AccountAddress,
): Promise<Reminded> => {
  const { reachHours, ...row } = await toldHow(context.sql, who.accountId, 'shift_reminder')
  const { eveningBefore, minutesBefore } = row
  const chosen = choiceIn(row)?.channel
  const way = chosen === 'none' ? chosen : channelOf(context.config, address, null, chosen)
  return { way, eveningBefore, minutesBefore, reachHours, ways: waysToRemind(context, who, address) }
}
