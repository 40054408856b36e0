import { type UrgentOfOne, urgentLinked } from '../../sql/rosters/own-urgent.ts'
import type { Context } from '../context.ts'
import { opensUrgent } from './urgent-key.ts'

/**
 * What is asked behind a link; null for a key that is none, was of another, or whose shift is over: all are told alike (R61), and the
 * work is the same.
 */
export const readLinkedUrgent = async (
  { sql, keys, now }: Pick<Context, 'sql' | 'keys' | 'now'>,
  key: string,
): Promise<UrgentOfOne | null> => {
  const [, id = '0'] = /^([1-9]\d{0,14})\.[\w-]{43}$/.exec(key) ?? []
  const asked = await urgentLinked(sql, Number(id), now())
  const of = asked ? { ...asked, askedAtMillis: asked.askedAt.toMillis() } : null
  return opensUrgent(keys, of, key) && asked ? asked : null
}
