import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { kinds, letterOf } from '../../server/messages/letters.ts'
import { LetterPage } from '../../views/mail/letter-page.tsx'
import { letterText } from '../../views/mail/letter-text.ts'
import { forbidden } from './forbidden.ts'
import { booked, cancelledLetter, changedLetter, facts, ways } from './letter-given.ts'
import { at } from './one-party.ts'

describe('a letter', () => {
  it('says when, the floor, the reference, what to do, and that nobody rings', () => {
    expect(letterText(booked())).toBe(`时间定好了。

11月25日 周三
18:30 – 20:00
二楼
编号 4827 1936

来不了，在这里改或取消：
https://note.example.org/a/48271936?k=Vb3nQe0rT7yLx2

我们不会主动打电话。回这封邮件，有人会看。
不是您的？不用理会，可以删掉。
`)
  })

  it('says the same in English', () => {
    const letter = booked({ locale: 'en' })
    expect(letter).toMatchObject({ word: 'Reminder', subject: 'Reminder: Wed 25 Nov 18:30' })
    expect(letterText(letter)).toContain(
      'Wednesday 25 November\n18:30 – 20:00\nSecond floor\nReference 4827 1936\n',
    )
    expect(changedLetter({ locale: 'en' }).subject).toBe('Reminder: now Wed 25 Nov 18:30')
    expect(changedLetter().subject).toBe('提醒：改到 11月25日 周三 18:30')
    expect(cancelledLetter({ locale: 'en' }).subject).toBe('Reminder: Wed 25 Nov 18:30 is off')
  })

  it.each(kinds.flatMap(kind => (['zh-CN', 'en'] as const).map(locale => ({ kind, locale }))))(
    'has the same words as a page: %j',
    ({ kind, locale }) => {
      const letter = letterOf(kind).write(facts({ locale }), ways, at('2026-11-24T18:30'))
      const page = renderToString(LetterPage({ letter }))
      const body = page.slice(page.indexOf('role="main"') + 'role="main">'.length)
      const words = (text: string) => text.replace(/[:：]\n/g, '\n').replace(/\s+/g, '')
      expect(words(body.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&'))).toBe(words(letterText(letter)))
      const preheader = /display:\s?none[^>]*>([^<]*)</.exec(page)?.[1]
      expect(preheader).toBe(letter.subject)
    },
  )

  it('makes no mark-up of what was typed', () => {
    const letter = booked({ coverWord: '<b>&"' })
    expect(renderToString(LetterPage({ letter }))).not.toContain('<b>&"')
    expect(letter.subject).toBe('<b>&"：11月25日 周三 18:30')
  })
})

it('no letter of a time that is cancelled by voice says that nobody rings (R16)', () => {
  for (const kind of kinds)
    for (const locale of ['zh-CN', 'en'] as const) {
      const letter = letterOf(kind).write(
        facts({ locale, cancelledByVoice: true }),
        ways,
        at('2026-11-24T18:30'),
      )
      for (const said of [letterText(letter), renderToString(LetterPage({ letter })), letter.short.text])
        expect(said).not.toMatch(/不会?主动|unasked/)
      const other = letterOf(kind).write(facts({ locale }), ways, at('2026-11-24T18:30'))
      expect(letterText(other)).toMatch(/不会主动|unasked/)
    }
})

it('a letter of a time that stands says where it is changed or cancelled; of one that is off it promises nothing', () => {
  const promises = /改|换时间|change|another time|move/i
  for (const locale of ['zh-CN', 'en'] as const) {
    for (const letter of [booked({ locale }), changedLetter({ locale })])
      for (const said of [letterText(letter), renderToString(LetterPage({ letter })), letter.short.text])
        expect(said).toMatch(/改或取消|change or cancel/i)
    const off = cancelledLetter({ locale })
    expect(`${letterText(off)}${renderToString(LetterPage({ letter: off }))}${off.short.text}`).not.toMatch(
      promises,
    )
  }
})

it('nothing in any letter tells why somebody comes, where, or from whom it is (R30)', () => {
  for (const kind of kinds)
    for (const locale of ['zh-CN', 'en'] as const) {
      const letter = letterOf(kind).write(facts({ locale }), ways, at('2026-11-24T18:30'))
      const said = [
        letter.word,
        letter.subject,
        letter.short.text,
        letterText(letter),
        renderToString(LetterPage({ letter })),
      ]
      // The typeface list of the page names its generic family.
      expect(said.join('\n').replaceAll('font-family', '')).not.toMatch(forbidden)
    }
})
