import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { takeBounces } from '../../jobs/take-bounces.ts'
import { connect, isOfDatabase } from '../../sql/connect.ts'
import { openPark } from '../setup/park.ts'
import { mailSink } from './mail-sink.ts'
import { emptied, outbox, tick, told } from './outbox.ts'
import { reportOf } from './report.ts'
import { varFolder } from './var-folder.ts'

const sink = await mailSink()
const files = varFolder()
const BOUNCE_FOLDER = join(files.varDir, 'back')
const { context, sql, setClock } = await openPark('2026-11-24T18:00', {
  SMTP_URL: sink.url,
  MAIL_FROM: 'note@note.example.org',
  BOUNCE_ADDRESS: 'bounces@note.example.org',
  BOUNCE_FOLDER,
})
const within = (folder: 'new' | 'cur') => readdirSync(join(BOUNCE_FOLDER, folder)).sort()
const arrives = (name: string, raw: Buffer | string) => writeFileSync(join(BOUNCE_FOLDER, 'new', name), raw)
const mailed = async () => {
  await told(context)
  await tick(context)
  return sink.caught.at(-1)?.sender ?? expect.fail('nothing left')
}

for (const folder of ['new', 'cur']) mkdirSync(join(BOUNCE_FOLDER, folder), { recursive: true })

beforeEach(async () => {
  setClock('2026-11-24T18:00')
  await emptied(context)
  for (const name of within('cur')) rmSync(join(BOUNCE_FOLDER, 'cur', name))
})

it('what lies in the folder is taken once and marked read, believed or not', async () => {
  arrives('0.a.host', reportOf({ to: await mailed() }))
  arrives('0.b.host', 'From: a@example.org\r\n\r\nhello\r\n')
  await takeBounces(context)
  expect(within('new')).toEqual([])
  expect(within('cur')).toEqual(['0.a.host.taken:2,S', '0.b.host.taken:2,S'])
  expect(await outbox(context)).toMatchObject([{ state: 'failed', why: 'bounced' }])
})

it('a mail that no key opens the contact of is laid aside, and the next is taken', async () => {
  const [unopened, other] = [await mailed(), await mailed()]
  await sql`update party set contact_sealed = 'x' where party_id = (select min(party_id) from party)`
  arrives('1.a.host', reportOf({ to: unopened }))
  arrives('2.b.host', reportOf({ to: other }))

  await takeBounces(context)

  expect(within('new')).toEqual([])
  expect(within('cur')).toEqual(['1.a.host.taken:2,F', '2.b.host.taken:2,S'])
  expect((await outbox(context)).map(({ state }) => state)).toEqual(['sent', 'failed'])
})

it('while the database is away it lies for the next tick', async () => {
  arrives('3.c.host', reportOf({ to: await mailed() }))
  const away = connect('postgres://127.0.0.1:9/park')

  await takeBounces({ ...context, sql: away })

  expect(within('new')).toEqual(['3.c.host'])
  await away.end()
  // A connection that was lost a moment ago, where the next one is there already.
  expect(await isOfDatabase(sql, await away`select 1`.catch(error => error))).toBe(true)
  await takeBounces(context)
  expect(within('new')).toEqual([])
})

it('thirty days after it came it is removed, for it names whom it was for; what others have read stays', async () => {
  const lying = { 'old.taken:2,S': '2026-10-24', 'young.taken:2,RS': '2026-10-26', 'other:2,S': '2026-10-24' }
  for (const [name, day] of Object.entries(lying)) {
    const path = join(BOUNCE_FOLDER, 'cur', name)
    writeFileSync(path, reportOf({ to: 'note@note.example.org' }))
    utimesSync(path, new Date(`${day}T10:00:00Z`), new Date(`${day}T10:00:00Z`))
  }

  await takeBounces(context)

  expect(Object.keys(lying).filter(name => within('cur').includes(name))).toEqual([
    'young.taken:2,RS',
    'other:2,S',
  ])
})
