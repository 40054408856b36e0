import type { Post } from '../../sql/rosters/check-ins.ts'
import { digest, isDigest } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'

/** The key in the code at a post: derived, never stored; another number of the post, and it opens nothing (security.md 2). */
export const checkInKey = (
  keys: Keys,
  { dutyId, checkInEpoch }: Pick<Post, 'dutyId' | 'checkInEpoch'>,
): string => digest(keys, 'check-in', dutyId, checkInEpoch).toString('base64url')

/** Whether a key is that of a post, under any readable key; of a post that is not there the work is the same. */
export const opensPost = (keys: Keys, post: Post | undefined, given: string): boolean => {
  const { dutyId, checkInEpoch } = post ?? { dutyId: 0, checkInEpoch: 0 }
  const genuine = isDigest(Buffer.from(given, 'base64url'), keys, 'check-in', dutyId, checkInEpoch)
  return genuine && post !== undefined
}
