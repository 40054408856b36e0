import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import type { OpenCall } from '../../sql/messages/rings.ts'
import type { Context } from '../context.ts'
import { callsToMake } from './calls.ts'

/** More than a desk rings in a day. */
const MOST = 200

/** The ring list as somebody may see it: the desk all of it, a coordinator that of the own organisation (R60). */
export const callsFor = (
  context: Pick<Context, 'sql' | 'now'>,
  own: OwnOrganisation | null,
): Promise<OpenCall[]> => callsToMake(context, MOST, own)
