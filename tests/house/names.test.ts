import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { everyPath, textOf } from './sources.ts'

const rooms = ['server', 'sql', 'views', 'jobs', 'tests'] as const
const paths = everyPath()
const files = paths.filter(path => rooms.some(room => path.startsWith(`${room}/`)))
const code = files.filter(path => /\.(tsx?|js|css|sql)$/.test(path))

/** What a thing is about: the same ten names in every room. */
const subjects =
  'people accounts availability booking rosters programmes messages calendars reports audit'.split(' ')

/** What a room holds besides, because it is made of it. */
const besides: Readonly<Record<(typeof rooms)[number], readonly string[]>> = {
  server: ['http', 'database', 'keys', 'demonstration'],
  sql: ['migrations', 'seed', 'demonstration', 'backup'],
  views: ['kit', 'text', 'mail', 'public', 'demonstration'],
  jobs: [],
  tests: [
    'setup',
    'house',
    'races',
    'security',
    'sweep',
    'faults',
    'journeys',
    'bench',
    'database',
    'demonstration',
    'http',
  ],
}

/** Names that say nothing of what is inside; whatever is put into them is never found again. */
const drawers =
  /^(index|utils?|helpers?|common|shared|misc|types?|constants?|data|lib|core|base|(.*-)?(service|managers?))$/

/** Files with more than one screen of subject, each with the reason why it stays one. */
const long: Readonly<Record<string, string>> = {
  'views/public/theme.css': 'the one sheet, in the order in which its rules override each other',
  'views/public/staff.css': 'the second sheet, of those who work here, in the order of its drawings',
  'tests/setup/api-description.ts': 'made from the description of the interface, and held against it',
  'jobs/timetable.ts': 'everything that ticks, in one list',
  'sql/migrations/0004-booking.sql': 'tables that refer to each other, laid in one step',
}
const isText = (path: string) => path.startsWith('views/text/')
const linesOf = (path: string) => textOf(path).split('\n').length - 1
/** Claims are read one at a time, so a file of them may hold more of them. */
const mostLinesOf = (path: string) => (path.startsWith('tests/') ? 250 : 140)

const stem = (path: string) => basename(path).replace(/(\.(test|property|race))*\.\w+$/, '')

it('the second level of every room is named by what it is about', () => {
  const unknown = files.filter(path => {
    const [room, subject, ...rest] = path.split('/')
    if (!room || !subject || rest.length === 0) return false
    return ![...subjects, ...besides[room as (typeof rooms)[number]]].includes(subject)
  })
  expect(unknown).toEqual([])
})

it('no file is a drawer', () => {
  expect(code.filter(path => drawers.test(stem(path)))).toEqual([])
  expect(['utils', 'mail-service', 'types', 'index'].filter(name => !drawers.test(name))).toEqual([])
})

it('files are named in small letters with hyphens', () => {
  const named =
    /^(\d{4}-)?[a-z][a-z0-9]*(-[a-z0-9]+)*(\.(test|property|race))*\.(tsx?|js|css|sql|svg|txt|py|php)$/
  const chinese = /^zh-CN(\.ts)?$/
  const odd = files.filter(path => !/README\.md$/.test(path) && !named.test(basename(path)))
  expect(odd.filter(path => !chinese.test(basename(path)))).toEqual([])
})

it('what answers an address is called routes, and what shows a page is called page', () => {
  const answers = code.filter(
    path => path.startsWith('server/') && path !== 'server/app.tsx' && /\bRouter\(\)/.test(textOf(path)),
  )
  expect(answers.filter(path => !/-routes\.tsx?$/.test(path))).toEqual([])
  const shows = code.filter(path => path.startsWith('views/') && /<Page\b/.test(textOf(path)))
  expect(shows.filter(path => !/-page\.tsx$/.test(path))).toEqual([])
})

it('a file has one subject: 140 lines are two', () => {
  const tooLong = code.filter(
    path => !isText(path) && linesOf(path) > mostLinesOf(path) && !Object.hasOwn(long, path),
  )
  expect(tooLong.map(path => `${path}: ${linesOf(path)}`)).toEqual([])
})

it('a file that is excused its length is still long', () => {
  expect(
    Object.keys(long).filter(path => !paths.includes(path) || linesOf(path) <= mostLinesOf(path)),
  ).toEqual([])
})

const foldersOf = (room: string) => [
  ...new Set(
    files
      .filter(path => path.startsWith(`${room}/`) && path.split('/').length > 2)
      .map(path => path.split('/')[1]),
  ),
]

it.each(rooms)('%s says at its door what it is for and what is in each of its folders', room => {
  const door = textOf(`${room}/README.md`)
  expect(foldersOf(room).filter(folder => !door.includes(`\`${folder}/\``))).toEqual([])
})

it('a folder that is no subject says what it is for, but for migrations, which hold migrations alone', () => {
  const made = (['server', 'sql', 'views'] as const).flatMap(room =>
    foldersOf(room)
      .filter(folder => folder && folder !== 'migrations' && besides[room].includes(folder))
      .map(folder => `${room}/${folder}/README.md`),
  )
  expect(made.filter(path => !paths.includes(path))).toEqual([])
})

it('no migration shares its number with another', () => {
  const numbers = files
    .filter(path => path.startsWith('sql/migrations/'))
    .map(path => basename(path).slice(0, 4))
  const counted = numbers.filter(number => /^\d{4}$/.test(number))
  expect(counted).toEqual(counted.map((_, position) => String(position + 1).padStart(4, '0')))
})
