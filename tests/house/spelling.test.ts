import { expect, it } from 'vitest'
import { everyPath, textOf } from './sources.ts'

/** Words that are spelt otherwise on the other side of the ocean. */
const american = new RegExp(
  `\\b(${[
    'behaviors?',
    'colors?',
    'colored',
    'favorites?',
    'neighbors?',
    'labor',
    'honor(s|ed)?',
    'centers?',
    'centered',
    '(organ|recogn|apolog|summar|real|priorit|author|minim|maxim|emphas)iz(e|es|ed|ing|ation|ations)',
    'analyz(e|es|ed|ing)',
    '(cancel|travel|label|model|signal)(ed|ing|er)',
    'catalogs?',
    'fulfills?',
    'enrollments?',
    'skillful',
    'gray',
    'defense',
    'offense',
    'judgment',
    'licensed?',
    'anymore',
  ].join('|')})\\b`,
  'i',
)

/** What a program or somebody else calls by such a name (`color`) is no word of ours. */
const withoutCode = (text: string) =>
  text.replace(/```[\s\S]*?```|`[^`\n]*`|\(LICENSE\)|General Public License/g, '')

const commentsIn = (text: string) =>
  [...text.matchAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|--\s[^\n]*/g)].map(([comment]) => comment).join('\n')

const paths = everyPath()
const prose = paths.filter(path => path.endsWith('.md') || path.startsWith('views/text/en'))
const code = paths.filter(path => /\.(tsx?|sql|mjs|css)$/.test(path))

const spelt = (path: string, text: string) =>
  withoutCode(text)
    .split('\n')
    .filter(line => american.test(line))
    .map(line => `${path}: ${line.trim().slice(0, 80)}`)

it.each(['it was canceled', 'the family center', 'an organization'])('%s is found', text =>
  expect(spelt('planted.md', text)).toHaveLength(1),
)

it.each(['it was cancelled', 'the family centre', 'an organisation', 'see `color`'])('%s is let be', text =>
  expect(spelt('planted.md', text)).toEqual([]),
)

it('English is spelt as in Britain', () => {
  const wrong = [
    ...prose.flatMap(path => spelt(path, textOf(path))),
    ...code.flatMap(path => spelt(path, commentsIn(textOf(path)))),
  ]
  expect(wrong).toEqual([])
})
