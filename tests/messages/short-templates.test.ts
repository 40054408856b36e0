import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { shortTemplates } from '../../server/messages/short-templates.ts'
import { partsOf, SIGNATURE } from '../../views/mail/short-message.ts'
import { shortNames } from '../../views/mail/short-names.ts'
import { textIn } from '../../views/text/text.ts'
import { testKeys } from '../setup/park.ts'
import { forbidden } from './forbidden.ts'
import { booked, reminderLetter } from './letter-given.ts'
import { at } from './one-party.ts'

const hosts = [
  'https://a.cn',
  'https://note.example.org',
  'https://a-very-long-name-of-a-host.pinghu.example.org',
]
const registered = new Map(
  hosts.map(host => {
    const config = readConfig({ PUBLIC_URL: host, APP_KEYS: 'x' })
    return [host, shortTemplates({ config, keys: testKeys, now: () => at('2026-11-24T18:30') })] as const
  }),
)

it('every name is one wording in every language, and every wording has a name', () => {
  for (const wordings of registered.values()) {
    const names = wordings.map(({ name, locale }) => `${name} ${locale}`)
    expect(names.sort()).toEqual(shortNames.flatMap(name => [`${name} en`, `${name} zh-CN`]).sort())
  }
})

it('which wording is sent does not depend on what fills its places', () => {
  const told = (more: Parameters<typeof booked>[0]) => booked(more).short.template
  expect(told({ saidZh: '地下一层', reference: '11111111' })).toBe(told({ saidZh: '楼' }))
  expect(reminderLetter({}, '2026-11-24T18:30').short.template).toBe(
    reminderLetter({}, '2026-11-20T18:30').short.template,
  )
})

it('with the longest values every Chinese wording is one part, and every English one at most three', () => {
  for (const wordings of registered.values())
    for (const { locale, places, text, name } of wordings) {
      const longest: Readonly<Record<string, number>> = textIn(locale).messages.longest
      const full = places.reduce(
        (length, [place, value]) => length + (longest[place] ?? 99) - value.length,
        text.length,
      )
      const parts = partsOf('字'.repeat(SIGNATURE.length + full))
      expect([name, parts <= (locale === 'zh-CN' ? 1 : 3)]).toEqual([name, true])
    }
})

it('no wording holds a link to somebody’s own page, nor says whose house or what service it is', () => {
  for (const { template, text } of registered.get('https://note.example.org') ?? []) {
    expect(template).not.toMatch(/https?:|[?&]k=|\/a\/\d|[\w-]{40}/)
    expect(text).not.toMatch(forbidden)
  }
})

describe('a text leaves in', () => {
  it.each([
    [0, 1],
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('%i letters: %i parts', (letters, parts) => {
    expect(partsOf('提'.repeat(letters))).toBe(parts)
  })

  it('letters of 16 bits, as a telephone counts them', () => {
    expect(partsOf('𠮷'.repeat(35))).toBe(1)
    expect(partsOf('𠮷'.repeat(36))).toBe(2)
  })
})
