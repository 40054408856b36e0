import type { AccountFacts } from '../../sql/messages/account-messages.ts'
import { type AccountLetter, invitedLetter, signInLetter } from '../../views/mail/account-letter.ts'
import { codeOf, signInKey } from '../accounts/sign-in-secrets.ts'
import type { Context } from '../context.ts'

type Writing = Pick<Context, 'config' | 'keys'>

interface AccountLetterKind {
  /** Why it must not be said any more (R33); null when it is right. */
  readonly whatIsWrong: (facts: AccountFacts) => 'no_longer_true' | null
  /** Somebody waits for it: it leaves in quiet hours too (R31). */
  readonly atAnyHour: boolean
  readonly write: (context: Writing, facts: AccountFacts) => AccountLetter | null
}

/** Every letter to an account, by the kind that the outbox names it with. */
export const accountLetters = {
  sign_in: {
    whatIsWrong: ({ signIn }) => (signIn === null ? 'no_longer_true' : null),
    atAnyHour: true,
    write: ({ config, keys }, { signIn, locale }) =>
      signIn &&
      signInLetter(locale, {
        code: codeOf(keys, signIn),
        link: `${config.publicUrl.origin}/l?k=${signInKey(keys, signIn)}`,
      }),
  },
  invited: {
    whatIsWrong: () => null,
    atAnyHour: false,
    write: ({ config: { publicUrl } }, { locale }) =>
      invitedLetter(locale, { link: `${publicUrl.origin}/sign-in`, said: `${publicUrl.host}/sign-in` }),
  },
} as const satisfies Record<string, AccountLetterKind>

export type AccountKind = keyof typeof accountLetters

export const accountKinds = Object.keys(accountLetters) as readonly AccountKind[]

/** How the letters of a kind behave. */
export const accountLetterOf = (kind: AccountKind): AccountLetterKind => accountLetters[kind]

export const isAccountKind = (kind: string): kind is AccountKind => Object.hasOwn(accountLetters, kind)
