import type { ShiftTold } from '../../sql/messages/shifts-told.ts'
import {
  swapAskedLetter,
  swapDoneLetter,
  swapFailedLetter,
  swapToldLetter,
} from '../../views/mail/swap-letter.ts'
import { swapKey } from '../rosters/swap-key.ts'
import type { AccountTold } from './account-facts.ts'
import type { AccountLetterKind, Writing } from './account-letter-kind.ts'

const isHeld = ({ cancelled, state }: ShiftTold) =>
  !cancelled && (state === 'standing' || state === 'accepted')

/** What somebody has, and has not any more, by a swap. */
const own = ({ shifts }: AccountTold) => {
  const theirs = shifts.filter(shift => shift.own === true)
  return { has: theirs.filter(isHeld), gave: theirs.filter(({ state }) => state === 'withdrawn') }
}

/** Where a swap is answered without signing in: by mail alone, whose links may hold a key. */
const linkTo = ({ config, keys }: Writing, { personId, swap }: AccountTold) => {
  if (!swap?.askedAt || personId === null) return null
  const { swapId, askedAt } = swap
  return `${config.publicUrl.origin}/swaps/${swapKey(keys, { swapId, personId, askedAtMillis: askedAt.toMillis() })}`
}

const stillAsks = ({ swap, shifts }: AccountTold) =>
  swap?.state === 'open' && swap.declinedAt === null && shifts.length > 0 && shifts.every(isHeld)

const right =
  (holds: (facts: AccountTold) => boolean): AccountLetterKind['whatIsWrong'] =>
  facts =>
    holds(facts) ? null : 'no_longer_true'

/** Letters about shifts that change hands between two (R47). */
export const swapLetters = {
  swap_asked: {
    whatIsWrong: right(stillAsks),
    atAnyHour: false,
    write: (writing, facts) => {
      const [given] = facts.shifts.filter(shift => shift.own === false)
      const link = linkTo(writing, facts)
      if (!given || !facts.swap || link === null) return null
      const [theirs = null] = facts.shifts.filter(shift => shift.own === true)
      const { asker } = facts.swap
      const page = `${writing.config.publicUrl.host}/me/swaps`
      return swapAskedLetter(facts.locale, { asker, given, theirs, link, page })
    },
  },
  swap_done: {
    whatIsWrong: right(facts => own(facts).has.length + own(facts).gave.length > 0),
    atAnyHour: false,
    write: ({ config: { publicUrl } }, facts) => {
      const [link, page] = [`${publicUrl.origin}/me/shifts`, `${publicUrl.host}/me/shifts`]
      return swapDoneLetter(facts.locale, { ...own(facts), link, page })
    },
  },
  swap_failed: {
    whatIsWrong: right(facts => own(facts).has.length > 0),
    atAnyHour: false,
    write: ({ config: { publicUrl } }, facts) => {
      const [shift] = own(facts).has
      const [link, page] = [`${publicUrl.origin}/me/shifts`, `${publicUrl.host}/me/shifts`]
      return shift ? swapFailedLetter(facts.locale, { shift, link, page }) : null
    },
  },
  swap_told: {
    whatIsWrong: right(({ swap }) => swap?.state === 'taken'),
    atAnyHour: false,
    write: ({ config: { publicUrl } }, { locale, swap, shifts }) => {
      if (!swap?.takenBy) return null
      const path = `/o/${swap.slug}/rosters/${swap.rosterId}/swaps`
      // A short message names no organisation (R30).
      const [link, page] = [`${publicUrl.origin}${path}`, `${publicUrl.host}/sign-in`]
      const { asker, takenBy, exchange } = swap
      return swapToldLetter(locale, { asker, takenBy, exchange, shifts, link, page })
    },
  },
} as const satisfies Record<string, AccountLetterKind>
