import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { accountLetterOf } from '../../server/messages/account-letters.ts'
import { urgentLetters } from '../../server/messages/urgent-letters.ts'
import type { CallEnd } from '../../sql/rosters/urgent-calls.ts'
import { accountLetterText } from '../../views/mail/account-letter.ts'
import { AccountLetterPage } from '../../views/mail/account-letter-page.tsx'
import { SIGNATURE } from '../../views/mail/short-message.ts'
import { openPark } from '../setup/park.ts'
import { accountTold } from './account-told.ts'
import { forbidden } from './forbidden.ts'
import { at } from './one-party.ts'

const { context } = await openPark('2026-11-25T15:12')
const now = context.now()
const kinds = Object.keys(urgentLetters) as (keyof typeof urgentLetters)[]
const locales = ['zh-CN', 'en'] as const
/** How a call has to stand for a letter of each kind to be true. */
const endedFor: Readonly<Record<keyof typeof urgentLetters, CallEnd | null>> = {
  ...{ urgent_call: null, urgent_over: 'taken', urgent_found: 'taken', urgent_nobody: 'expired' },
}
const told = (locale: 'zh-CN' | 'en', endedAs: CallEnd | null, answered = false) =>
  accountTold({
    about: { urgentId: 17, positionIds: [5] },
    locale,
    shifts: [
      {
        ...{ messageId: 1, positionId: 5, cancelled: false, assignmentId: null, state: null, own: null },
        ...{
          starts: at('2026-11-25T18:30'),
          ends: at('2026-11-25T20:30'),
          saidZh: '二楼',
          saidEn: 'second floor',
        },
        ...{ offeredAt: null, answerBy: null, uid: null, sequence: null, changedAt: null },
      },
    ],
    urgent: {
      ...{
        messageId: 1,
        answerBy: at('2026-11-25T17:30'),
        endedAs,
        slug: 'hexie',
        rosterId: 2,
        positionId: 5,
      },
      ...{ offerId: 17, personId: 3, askedAt: now, answeredAt: answered ? now : null },
    },
  })
const written = (kind: keyof typeof urgentLetters, locale: 'zh-CN' | 'en') => {
  const letter = accountLetterOf(kind).write(context, told(locale, endedFor[kind]))
  if (!letter) throw new Error(`${kind} says nothing`)
  return letter
}

it('a call says the day in its subject, the hours and floor, until when, and that no answer is fine', () => {
  const letter = written('urgent_call', 'zh-CN')
  expect(letter.subject).toBe('急召：11月25日 周三晚上，能来吗？')
  for (const part of ['11月25日 周三 18:30 – 20:30，二楼', '11月25日 周三 17:30', '不记'])
    expect(accountLetterText(letter)).toContain(part)
  expect(letter.link).toMatch(/\/urgent\/17\.[\w-]{43}$/)
})

it.each(kinds)('%s says nothing of the service, and is one short message without a key', kind => {
  for (const locale of locales) {
    const { link, ...letter } = written(kind, locale)
    const page = renderToString(AccountLetterPage({ letter: { ...letter, link } }))
    for (const said of [letter.subject, letter.short.text, accountLetterText({ ...letter, link }), page])
      expect(said.replaceAll(link, '').replaceAll('font-family', '')).not.toMatch(forbidden)
    expect(letter.short.text).not.toMatch(/[\w-]{43}/)
    if (locale === 'zh-CN') expect(SIGNATURE.length + letter.short.text.length).toBeLessThanOrEqual(70)
  }
})

it('what is no longer true is not said', () => {
  const wrong = (kind: keyof typeof urgentLetters, endedAs: CallEnd | null, answered = false) =>
    accountLetterOf(kind).whatIsWrong(told('en', endedAs, answered), now)
  expect(kinds.map(kind => wrong(kind, endedFor[kind]))).toEqual(kinds.map(() => null))
  const over = [
    wrong('urgent_call', 'taken'),
    wrong('urgent_call', null, true),
    wrong('urgent_over', null),
    wrong('urgent_over', 'taken', true),
    wrong('urgent_nobody', 'taken'),
  ]
  expect(over).toEqual(over.map(() => 'no_longer_true'))
})
