import { expect, it } from 'vitest'
import { accountLetters } from '../../server/messages/account-letters.ts'
import { calls } from '../../server/messages/calls.ts'
import { letters } from '../../server/messages/letters.ts'
import { robotKinds } from '../../server/messages/tell-robots.ts'
import { textIn } from '../../views/text/text.ts'
import { sourcesIn } from './sources.ts'

/** Whatever writes into the audit; entries.ts writes what it is handed. */
const writesAudit = sourcesIn(['server', 'sql', 'jobs'], /\.tsx?$/).filter(
  ({ path, text }) =>
    path !== 'sql/audit/entries.ts' && /\binsertAuditEntry\(|insert\s+into\s+audit_entry/.test(text),
)

const verbsIn = (text: string) => [...text.matchAll(/'([a-z_]+\.[a-z_-]+)'/g)].map(([, verb = '']) => verb)

const verbs = [...new Set(writesAudit.flatMap(({ text }) => verbsIn(text)))]
/** A visitor reads what was done to their appointment, contact and calendar entry, and nothing of how the park is run. */
const aboutVisitors = verbs.filter(verb => /^(appointment|calendar|contact|party)\./.test(verb))

/** Those of a table of words that are not in it, by name; what is none of ours falls back to `other`, and says nothing. */
const wordless = (words: object, names: readonly string[]) =>
  names.filter(name => !Object.hasOwn(words, name))

it('every place that writes into the audit names its verbs, each with one dot and no hyphen', () => {
  expect(writesAudit.filter(({ text }) => verbsIn(text).length === 0).map(({ path }) => path)).toEqual([])
  expect(verbs).toEqual(expect.arrayContaining(['calendar.ask', 'calendar.take_back', 'contact.erase']))
  expect(verbs.filter(verb => !/^[a-z_]+\.[a-z_]+$/.test(verb))).toEqual([])
})

it.each(['zh-CN', 'en'] as const)(
  'in %s, every verb of the audit and every kind of message and call has words for whom it is about',
  locale => {
    const { did, kinds } = textIn(locale).ownSide.kept
    expect(wordless(did, aboutVisitors)).toEqual([])
    expect(wordless(kinds, Object.keys({ ...letters, ...calls }))).toEqual([])
  },
)

it.each(['zh-CN', 'en'] as const)('in %s, the box has words for every kind of message and call', locale => {
  expect(
    wordless(textIn(locale).box.kinds, [...Object.keys({ ...calls, ...accountLetters }), ...robotKinds]),
  ).toEqual([])
})

it.each(['zh-CN', 'en'] as const)(
  'in %s, the ring list says of every kind of call what it is about',
  locale => {
    expect(wordless(textIn(locale).ringing.what, Object.keys(calls))).toEqual([])
  },
)

it.each(['zh-CN', 'en'] as const)(
  'in %s, every verb has words for the administrator who reads them',
  locale => {
    expect(wordless(textIn(locale).audit.did, verbs)).toEqual([])
  },
)
