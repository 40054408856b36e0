import { invitedLetter, signInLetter } from '../../views/mail/account-letter.ts'
import { waitsLetter } from '../../views/mail/waits-letter.ts'
import { codeOf, signInKey } from '../accounts/sign-in-secrets.ts'
import type { AccountLetterKind } from './account-letter-kind.ts'
import { shiftLetters } from './shift-letters.ts'
import { swapLetters } from './swap-letters.ts'
import { urgentLetters } from './urgent-letters.ts'

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
  /** Something is to be seen to by whoever is on duty for safety, or was not seen to in time (R15). */
  something_waits: {
    whatIsWrong: ({ waits }) => (waits ? null : 'no_longer_true'),
    atAnyHour: false,
    write: ({ config: { publicUrl } }, { locale }) =>
      waitsLetter(locale, { link: `${publicUrl.origin}/sign-in`, page: `${publicUrl.host}/sign-in` }),
  },
  ...shiftLetters,
  ...swapLetters,
  ...urgentLetters,
} as const satisfies Record<string, AccountLetterKind>

export type AccountKind = keyof typeof accountLetters

export const accountKinds = Object.keys(accountLetters) as readonly AccountKind[]

/** How the letters of a kind behave. */
export const accountLetterOf = (kind: AccountKind): AccountLetterKind => accountLetters[kind]

export const isAccountKind = (kind: string): kind is AccountKind => Object.hasOwn(accountLetters, kind)

/** Those that a mail of lets its reader stop. */
export const optionalKinds = accountKinds.filter(kind => accountLetterOf(kind).optional)

/** Those that always come, at an hour in which their reader may be written to. */
export const newsKinds = accountKinds.filter(kind => {
  const { atAnyHour, optional } = accountLetterOf(kind)
  return !atAnyHour && !optional
})
