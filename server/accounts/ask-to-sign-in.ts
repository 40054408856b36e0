import { insertSignIn } from '../../sql/accounts/sign-ins.ts'
import { countOne } from '../../sql/booking/counters.ts'
import type { Context } from '../context.ts'
import { digest, sha256 } from '../keys/digest.ts'
import { sayToAccount } from '../messages/say-to-account.ts'
import { Refusal } from '../refusal.ts'
import type { Address } from './addresses.ts'

export const CODE_MINUTES = 10

const MOST_TO_ONE_FROM_ONE = 6
const MOST_FROM_ONE = 40
/** Of a /48 of IPv6, in which somebody can have all networks that there are. */
const MOST_FROM_WIDE = 200
/** More than that go out a minute later, and one guess is left of five: what is slow is not shut. */
const SOON_TO_ONE = 20
const GUESSES = 5

export interface SignInAsked {
  readonly address: Address
  /** What is in the cookie of the browser that asks: the code is good there alone. */
  readonly browser: string
  /** Where it asks from (security.md 13). */
  readonly network: string
  /** The same, wider: a /48 of IPv6. */
  readonly wider: string
}

/** Counts an asking of this hour under a hash of whom it names, over all instances. */
const counted = ({ sql, keys, now }: Context, ...of: readonly string[]) =>
  countOne(
    sql,
    `sign-in/${digest(keys, 'sign-in', 'asked', ...of).toString('base64url')}`,
    now().startOf('hour'),
  )

interface Patience {
  /** How long a code waits before it leaves. */
  readonly minutes: number
  readonly guesses: number
}

/**
 * How easily a code is given. What is refused is refused to one network: from elsewhere nobody is locked out.
 * @throws Refusal too_many_sign_ins
 */
const patienceFor = async (context: Context, { address, network, wider }: SignInAsked): Promise<Patience> => {
  if (!context.config.limits) return { minutes: 0, guesses: GUESSES }
  const to = address.phone ?? address.email
  const fromHere = await counted(context, 'from', network)
  const fromAround = await counted(context, 'around', wider)
  const toOneFromHere = await counted(context, 'to', to, 'from', network)
  const toOne = await counted(context, 'to', to)
  const tooMany = fromHere > MOST_FROM_ONE || fromAround > MOST_FROM_WIDE
  if (tooMany || toOneFromHere > MOST_TO_ONE_FROM_ONE) throw new Refusal('too_many_sign_ins')
  return toOne > SOON_TO_ONE ? { minutes: 1, guesses: 1 } : { minutes: 0, guesses: GUESSES }
}

/**
 * Sends a code and a link to whoever has an account at that address. The same is done and written, but for the message, where
 * nobody has: it tells nothing of accounts (security.md 7 and 8).
 * @throws Refusal too_many_sign_ins
 */
export const askToSignIn = async (context: Context, asked: SignInAsked): Promise<void> => {
  const { sql, now } = context
  const { minutes, guesses } = await patienceFor(context, asked)
  const at = now()
  const expiresAt = at.plus({ minutes: CODE_MINUTES })
  await sql.begin(async transaction => {
    const { accountId, signInId } = await insertSignIn(transaction, {
      ...asked.address,
      browserHash: sha256(asked.browser),
      expiresAt,
      guesses,
    })
    if (accountId !== null)
      await sayToAccount(transaction, context, {
        ...{ kind: 'sign_in', accountId, about: { signInId }, once: `sign_in/${signInId}` },
        ...{ dueAt: at.plus({ minutes }), uselessAt: expiresAt },
      })
  })
}
