import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { everyPath, type Source, textOf } from './sources.ts'

const written = everyPath()
  .filter(path => !/\.(png|ico|woff2)$/.test(path))
  .map(path => ({ path, text: textOf(path) }))
const own = 'tests/house/speech.test.ts'

/** Words are put together here, so that this file does not say what it forbids. */
const oneOf = (words: readonly (readonly string[])[]) => words.map(parts => parts.join('')).join('|')

const machinePath = new RegExp(
  `(?<![\\w.~}])/(${oneOf([
    ['wo', 'rk'],
    ['ro', 'ot'],
    ['ho', 'me/\\w+'],
    ['Us', 'ers'],
    ['mn', 't'],
  ])})/`,
)
const registry = new RegExp(
  oneOf([
    ['registry\\.', 'npm'],
    ['npm', 'mirror'],
    ['artifac', 'tory'],
    ['verda', 'ccio'],
    ['deb\\.', 'debian'],
    ['ghcr', '\\.io'],
  ]),
  'i',
)
const making = new RegExp(
  `\\b(${oneOf([
    ['clau', 'de'],
    ['anthro', 'pic'],
    ['open', 'ai'],
    ['chat', 'gpt'],
    ['cop', 'ilot'],
    ['language ', 'model'],
    ['ll', 'ms?'],
    ['co-auth', 'ored-by'],
    ['generated ', 'by'],
    ['sub-?', 'agents?'],
    ['the ', 'brief'],
    ['the ', 'lead says'],
    ['as the ', 'issue'],
    ['issue ', '#?\\d'],
    ['c', 'eo'],
  ])})\\b`,
  'i',
)
const drafts = new RegExp(
  oneOf([
    ['loo', 'k/\\w'],
    ['sli', 'ce/\\w'],
    ['model', '\\.sql'],
    ['slots', '\\.sql'],
    ['sha', 'red/\\w'],
  ]),
)
const postponed = new RegExp(
  `\\b(${oneOf([
    ['TO', 'DO'],
    ['FIX', 'ME'],
    ['XX', 'X'],
    ['HA', 'CK'],
  ])})\\b`,
)

const found = (sources: readonly Source[], pattern: RegExp) =>
  sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, number) =>
        pattern.test(line) ? [`${path}:${number + 1}: ${line.trim().slice(0, 80)}`] : [],
      ),
  )
const ofOurs = written.filter(
  ({ path }) => path !== own && path !== 'LICENSE' && path !== 'package-lock.json',
)

it.each([
  ['a path of some machine', machinePath, `cd /${'work'}/park`],
  ['the address of a registry', registry, `https://${'registry'}.${'npm'}js.org`],
  ['how it was made', making, `Co-Auth${'ored'}-By: somebody`],
  ['a draft that is not here', drafts, `see loo${'k'}/page.html`],
  ['something put off', postponed, `// TO${'DO'} later`],
])('no file speaks of %s', (_what, pattern, planted) => {
  expect(planted).toMatch(pattern)
  expect(found(ofOurs, pattern)).toEqual([])
})

it('the lockfile names no registry', () => {
  expect(
    found(
      written.filter(({ path }) => path === 'package-lock.json'),
      registry,
    ),
  ).toEqual([])
})

it('a document that is named can be read', () => {
  const names = new Set(written.map(({ path }) => basename(path)))
  const cited = ofOurs
    .filter(({ path }) => !path.startsWith('tests/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/(?<![\w*<>-])[\w-]+\.md\b/g)].map(([name]) => ({ path, name })),
    )
  expect(cited.filter(({ name }) => !names.has(name)).map(({ path, name }) => `${path}: ${name}`)).toEqual([])
})

it('a link from one document to another leads somewhere', () => {
  const paths = new Set(everyPath())
  const folders = new Set(
    [...paths].flatMap(path => path.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/'))),
  )
  const dead = written
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, to]) => ({ path, to: String(to) })),
    )
    .filter(({ path, to }) => {
      const { pathname } = new URL(to, `file:///${path}`)
      const at = decodeURIComponent(pathname).replace(/^\/|\/$/g, '')
      return !paths.has(at) && !folders.has(at)
    })
  expect(dead).toEqual([])
})
