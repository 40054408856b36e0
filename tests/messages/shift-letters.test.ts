import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import type { AccountTold } from '../../server/messages/account-facts.ts'
import { accountLetterOf } from '../../server/messages/account-letters.ts'
import { shiftLetters } from '../../server/messages/shift-letters.ts'
import type { AssignmentState } from '../../sql/rosters/assignments.ts'
import { accountLetterText } from '../../views/mail/account-letter.ts'
import { AccountLetterPage } from '../../views/mail/account-letter-page.tsx'
import { openPark } from '../setup/park.ts'
import { accountTold } from './account-told.ts'
import { forbidden } from './forbidden.ts'
import { at } from './one-party.ts'

const { context } = await openPark('2026-11-25T09:00')
const kinds = Object.keys(shiftLetters) as (keyof typeof shiftLetters)[]
const locales = ['zh-CN', 'en'] as const
/** What a shift has to be for a letter of each kind to be true. */
const stateFor: Readonly<Record<keyof typeof shiftLetters, AssignmentState>> = {
  shift_offer: 'offered',
  shift_asked_again: 'offered',
  shift_reminder: 'accepted',
  shift_named: 'accepted',
  shift_withdrawn: 'withdrawn',
  shift_accepted_for: 'accepted',
  shift_declined_for: 'declined',
}

const shift = (state: AssignmentState, day: string, own = true) => ({
  ...{ messageId: 1, positionId: 1, assignmentId: 17, state, own, cancelled: false },
  ...{ starts: at(`${day}T08:30`), ends: at(`${day}T11:30`), saidZh: '一楼', saidEn: 'first floor' },
  ...{ offeredAt: at('2026-11-25T09:00'), answerBy: at('2026-11-27T09:00') },
  ...{ uid: 'e6d7a2f0-0000-4000-8000-000000000017', sequence: 1, changedAt: at('2026-11-25T09:00') },
})
const told = (locale: 'zh-CN' | 'en', shifts: AccountTold['shifts']): AccountTold =>
  accountTold({ about: { assignmentIds: [17] }, locale, shifts })
const written = (
  kind: keyof typeof shiftLetters,
  locale: 'zh-CN' | 'en' = 'zh-CN',
  days = ['2026-12-02', '2026-12-09'],
) => {
  const facts = told(
    locale,
    days.map(day => shift(stateFor[kind], day)),
  )
  const letter = accountLetterOf(kind).write(context, facts)
  if (!letter) throw new Error(`${kind} says nothing`)
  return letter
}

it('an offer says the first day in its subject, and every day, hour and floor and until when it waits', () => {
  const letter = written('shift_offer', 'zh-CN', ['2026-12-02'])
  expect(letter.subject).toBe('值班邀请：12月2日 周三上午')
  const text = accountLetterText(written('shift_offer'))
  for (const part of [
    '12月2日 周三 08:30 – 11:30，一楼',
    '12月9日 周三 08:30 – 11:30，一楼',
    '11月27日 周五 09:00',
  ])
    expect(text).toContain(part)
  expect(written('shift_offer', 'en', ['2026-12-02']).subject).toBe('Shift offer: Wed 2 Dec morning')
})

it.each(kinds.flatMap(kind => locales.map(locale => ({ kind, locale }))))(
  'tells of no service, organisation or product, and the same as mail and as page: %j',
  ({ kind, locale }) => {
    const letter = written(kind, locale)
    const page = renderToString(AccountLetterPage({ letter }))
    const { link, ...words } = letter
    const text = accountLetterText(letter)
    for (const said of [letter.word, letter.subject, text, page])
      expect(said.replaceAll(link, '').replaceAll('font-family', '')).not.toMatch(forbidden)
    for (const line of [...words.lines, ...(words.items ?? [])]) {
      expect(page).toContain(line)
      expect(text).toContain(line)
    }
  },
)

it.each(kinds)('%s is not said any more of what somebody else has or what stands otherwise', kind => {
  const { whatIsWrong } = accountLetterOf(kind)
  const wrong = (state: AssignmentState, own = true) =>
    whatIsWrong(told('zh-CN', [shift(state, '2026-12-02', own)]), context.now())
  expect(wrong(stateFor[kind])).toBeNull()
  expect(wrong(stateFor[kind], false)).toBe('no_longer_true')
  expect(wrong('expired')).toBe('no_longer_true')
})

it('a short message holds no key', () => {
  for (const kind of kinds) expect(written(kind).short.text).not.toMatch(/offers\/\d/)
})
