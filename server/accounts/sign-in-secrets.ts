import type { SignIn } from '../../sql/accounts/sign-ins.ts'
import { digest, digests, isDigest, sameSecret } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'

/** Of a million codes the one that the first bytes of a digest stand for. */
const sixDigits = (made: Buffer) => String(made.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')

const partsOf = (what: 'code' | 'link', { signInId, accountId, browserHash, expiresAt }: SignIn) => [
  what,
  signInId,
  accountId ?? 0,
  browserHash?.toString('base64url') ?? '',
  expiresAt.toMillis(),
]

/** The six digits of a sign-in, derived from its row and kept nowhere (security.md 8). */
export const codeOf = (keys: Keys, signIn: SignIn): string =>
  sixDigits(digest(keys, 'sign-in', ...partsOf('code', signIn)))

/** Whether that is the code, under any readable key. All are compared, found or not. */
export const isCodeOf = (keys: Keys, signIn: SignIn, given: string): boolean =>
  digests(keys, 'sign-in', ...partsOf('code', signIn)).filter(made => sameSecret(sixDigits(made), given))
    .length > 0

/** The key in the link of a sign-in: '17.' and 43 letters of base64url. */
export const signInKey = (keys: Keys, signIn: SignIn): string =>
  `${signIn.signInId}.${digest(keys, 'sign-in', ...partsOf('link', signIn)).toString('base64url')}`

/** Whether that key opens the sign-in, under any readable key. */
export const isKeyOf = (keys: Keys, signIn: SignIn, given: string): boolean =>
  isDigest(Buffer.from(given.split('.')[1] ?? '', 'base64url'), keys, 'sign-in', ...partsOf('link', signIn))
