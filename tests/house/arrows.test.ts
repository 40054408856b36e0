import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { root } from '../../server/root.ts'

const configuration = join(root, '.dependency-cruiser.mjs')
const { forbidden }: { forbidden: { name: string }[] } = (await import(/* @vite-ignore */ configuration))
  .default

/** A house in which everything points the right way. */
const sound = {
  'package.json': JSON.stringify({
    type: 'module',
    dependencies: { postgres: '1.0.0' },
    devDependencies: { 'fast-check': '1.0.0' },
  }),
  'node_modules/postgres/package.json': '{"name":"postgres","main":"index.js"}',
  'node_modules/postgres/index.js': '',
  'node_modules/fast-check/package.json': '{"name":"fast-check","main":"index.js"}',
  'node_modules/fast-check/index.js': '',
  'node_modules/stowaway/package.json': '{"name":"stowaway","main":"index.js"}',
  'node_modules/stowaway/index.js': '',
  'sql/connect.ts': "import postgres from 'postgres'\nexport type Sql = postgres.Sql",
  'sql/booking/rows.ts':
    "import type { Sql } from '../connect.ts'\nexport interface Row { id: Sql }\nexport const rows = 1",
  'views/booking/row-page.tsx':
    "import type { Row } from '../../sql/booking/rows.ts'\nexport const page = (row: Row) => row",
  'server/booking/book.ts':
    "import { rows } from '../../sql/booking/rows.ts'\nexport const book = () => rows",
  'server/booking/book-routes.tsx':
    "import { page } from '../../views/booking/row-page.tsx'\nimport { book } from './book.ts'\nexport const routes = () => [page, book]",
  'server/http/headers.ts': 'export const headers = 1',
  'server/app.tsx': "import { routes } from './booking/book-routes.tsx'\nexport const app = routes",
  'jobs/tidy.ts': "import { book } from '../server/booking/book.ts'\nexport const tidy = book",
  'server/main.ts':
    "import { tidy } from '../jobs/tidy.ts'\nimport { app } from './app.tsx'\nexport const all = [app, tidy]",
  'tests/park.ts': "import { app } from '../server/app.tsx'\nexport const park = app",
  'views/text/one.ts': "import type { Two } from './two.ts'\nexport type One = Two",
  'views/text/two.ts': "import type { One } from './one.ts'\nexport type Two = One",
}

/** For each rule a file that breaks it, and nothing else. */
const planted: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'sql-needs-nothing-of-ours': [
    'sql/booking/up.ts',
    "import type { book } from '../../server/booking/book.ts'",
  ],
  'sql-alone-speaks-to-postgres': ['server/booking/direct.ts', "import 'postgres'"],
  'views-take-types-from-sql-alone': [
    'views/booking/asks.tsx',
    "import { rows } from '../../sql/booking/rows.ts'\nexport const asked = rows",
  ],
  'views-know-no-server': [
    'views/booking/knows.tsx',
    "import type { headers } from '../../server/http/headers.ts'",
  ],
  'jobs-call-verbs-and-queries': ['jobs/answer.ts', "import '../server/http/headers.ts'"],
  'main-alone-starts-jobs': ['server/booking/start.ts', "import '../../jobs/tidy.ts'"],
  'nobody-imports-main': ['tests/start.ts', "import '../server/main.ts'"],
  'app-alone-mounts-routes': ['server/booking/again.ts', "import './book-routes.tsx'"],
  'the-product-needs-no-tests': ['server/booking/tried.ts', "import '../../tests/park.ts'"],
  'no-circles': [
    'server/http/about.ts',
    "import { about } from './round.ts'\nexport const round: unknown = about",
  ],
  'packages-of-tests-stay-there': ['server/booking/any.ts', "import 'fast-check'"],
  'packages-are-declared': ['server/booking/aboard.ts', "import 'stowaway'"],
  'nothing-is-lost': ['server/booking/gone.ts', "import './nowhere.ts'"],
}
const besides = {
  'server/http/round.ts': "import { round } from './about.ts'\nexport const about: unknown = round",
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** What dependency-cruiser says of a tree under our rules: the name of the rule and the file that breaks it. */
const cruise = (tree: Readonly<Record<string, string>>): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'house-'))
  folders.push(folder)
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), `${text}\n`)
  }
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const configured = ['--config', configuration, '--output-type', 'json']
  const rooms = ['server', 'views', 'sql', 'jobs', 'tests']
  const told = execFileSync(process.execPath, [program, ...configured, ...rooms], {
    cwd: folder,
    encoding: 'utf8',
  })
  const { violations } = JSON.parse(told).summary as {
    violations: { rule: { name: string }; from: string }[]
  }
  return violations.map(({ rule, from }) => `${rule.name}: ${from}`)
}

it('a sound house is let be, and types may name each other', () => {
  expect(cruise(sound)).toEqual([])
})

it('every rule has something planted against it', () => {
  expect(Object.keys(planted).sort()).toEqual(forbidden.map(({ name }) => name).sort())
})

it('every arrow that points the wrong way is refused by the rule that forbids it', () => {
  const told = cruise({ ...sound, ...besides, ...Object.fromEntries(Object.values(planted)) })
  expect(told.sort()).toEqual(
    Object.entries(planted)
      .map(([rule, [path]]) => `${rule}: ${path}`)
      .sort(),
  )
})
