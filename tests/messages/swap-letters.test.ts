import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import type { AccountTold } from '../../server/messages/account-facts.ts'
import { accountLetterOf } from '../../server/messages/account-letters.ts'
import { swapLetters } from '../../server/messages/swap-letters.ts'
import type { SwapTold } from '../../sql/messages/swaps-told.ts'
import type { AssignmentState } from '../../sql/rosters/assignments.ts'
import { accountLetterText } from '../../views/mail/account-letter.ts'
import { AccountLetterPage } from '../../views/mail/account-letter-page.tsx'
import { openPark } from '../setup/park.ts'
import { accountTold } from './account-told.ts'
import { forbidden } from './forbidden.ts'
import { at } from './one-party.ts'

const { context } = await openPark('2026-11-25T09:00')
type Kind = keyof typeof swapLetters
const kinds = Object.keys(swapLetters) as Kind[]

const shift = (state: AssignmentState, own: boolean, day: string) => ({
  ...{ messageId: 1, positionId: 1, assignmentId: 17, state, own, cancelled: false, answerBy: null },
  ...{ starts: at(`${day}T08:30`), ends: at(`${day}T11:30`), saidZh: '一楼', saidEn: 'first floor' },
  ...{ offeredAt: null, uid: null, sequence: null, changedAt: null },
})
const swap: SwapTold = {
  messageId: 1,
  swapId: 5,
  state: 'open',
  asker: '秦芒种',
  takenBy: null,
  exchange: false,
  rosterId: 2,
  askedAt: at('2026-11-25T09:00'),
  declinedAt: null,
  slug: 'hexie',
}
const told = (more: Partial<AccountTold>) => accountTold({ about: { swapId: 5 }, swap, ...more })
/** What makes a letter of each kind true. */
const facts: Readonly<Record<Kind, Partial<AccountTold>>> = {
  swap_asked: { shifts: [shift('accepted', false, '2026-12-02')] },
  swap_done: { shifts: [shift('withdrawn', true, '2026-12-02'), shift('accepted', true, '2026-12-09')] },
  swap_failed: { shifts: [shift('accepted', true, '2026-12-02')] },
  swap_told: {
    shifts: [shift('accepted', false, '2026-12-02')],
    swap: { ...swap, state: 'taken', takenBy: '陶大暑' },
  },
}

it.each(kinds.flatMap(kind => (['zh-CN', 'en'] as const).map(locale => ({ kind, locale }))))(
  'tells of no service, organisation or product, and its subject of a day and nobody: %j',
  ({ kind, locale }) => {
    const letter = accountLetterOf(kind).write(context, told({ ...facts[kind], locale }))
    if (!letter) throw new Error(`${kind} says nothing`)
    const text = accountLetterText(letter)
    for (const said of [letter.subject, text, renderToString(AccountLetterPage({ letter }))])
      expect(said.replaceAll(letter.link, '').replaceAll('font-family', '')).not.toMatch(forbidden)
    expect(letter.subject).toMatch(locale === 'en' ? /Wed [29] Dec morning$/ : /12月[29]日 周三上午$/)
    expect(letter.subject + letter.short.text).not.toMatch(/秦芒种|陶大暑|swaps\/\d/)
  },
)

it('who has and has not a shift any more reads both', () => {
  const letter = accountLetterOf('swap_done').write(context, told(facts.swap_done))
  expect(letter?.items).toHaveLength(2)
})

it('what was taken, taken back, declined or is held no more is not asked any more', () => {
  const { whatIsWrong } = accountLetterOf('swap_asked')
  const wrong = (more: Partial<AccountTold>) =>
    whatIsWrong(told({ ...facts.swap_asked, ...more }), context.now())
  expect(wrong({})).toBeNull()
  expect(wrong({ swap: { ...swap, state: 'taken' } })).toBe('no_longer_true')
  expect(wrong({ swap: { ...swap, declinedAt: context.now() } })).toBe('no_longer_true')
  expect(wrong({ shifts: [shift('withdrawn', false, '2026-12-02')] })).toBe('no_longer_true')
})
