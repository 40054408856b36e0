import { createHmac } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { postToRobots } from '../../jobs/post-to-robots.ts'
import { seal } from '../../server/keys/seal.ts'
import { checkRobots } from '../../server/messages/check-robots.ts'
import { robotSays } from '../../server/messages/post-to-robot.ts'
import { robotPlace } from '../../server/messages/robot-place.ts'
import { tellOfBooking } from '../../server/messages/tell-robots.ts'
import { openTransports, type Transports } from '../../server/messages/transports/open-transports.ts'
import { robotPosts } from '../../server/messages/transports/robot.ts'
import { setRobot } from '../../sql/messages/robots.ts'
import { openPark } from '../setup/park.ts'
import { oneParty } from './one-party.ts'
import { emptied } from './outbox.ts'
import { robotHouse, took } from './robot-house.ts'

const { context, sql, setClock } = await openPark('2026-11-24T18:00')
const house = await robotHouse()
const patience = 300
const transports: Transports = { ...openTransports(context.config), robot: robotPosts(house.at, patience) }
const secret = `SEC${'a'.repeat(40)}`
const key = 'b'.repeat(64)

const organisationId = async () => {
  await oneParty(context)
  const [row] = await sql<
    [{ organisationId: number }]
  >`select organisation_id from organisation where slug = 'hexie'`
  return row.organisationId
}
const withRobot = async (kind: 'wecom' | 'dingtalk' = 'dingtalk') => {
  const of = { organisationId: await organisationId(), kind }
  const sealed = (column: 'key_sealed' | 'secret_sealed', text: string) =>
    seal(context.keys, robotPlace(of, column), text)
  const secretSealed = kind === 'wecom' ? null : sealed('secret_sealed', secret)
  await setRobot(sql, {
    ...of,
    keySealed: sealed('key_sealed', key),
    secretSealed,
    version: 0,
    at: context.now(),
  })
}
const booked = async (many = 1) => {
  for (let n = 0; n < many; n += 1) {
    const { appointmentId } = await oneParty(context)
    await tellOfBooking(sql, appointmentId, context.now())
  }
}
const tick = () => postToRobots(context, transports)
const states = async () => {
  const rows = await sql<{ state: string; why: string | null; count: number }[]>`
    select state, why, count(*)::int as count from message where channel = 'robot' group by 1, 2 order by 1, 2`
  return rows.map(({ state, why, count }) => [state, why, count])
}

beforeEach(async () => {
  setClock('2026-11-24T18:00')
  await emptied(context)
  await sql`truncate robot`
  house.posts.length = 0
  house.answers(took)
})

it('a hundred bookings are few posts, one a minute, each one sentence that names nobody', async () => {
  await withRobot()
  await booked(60)
  await tick()
  await booked(40)
  await tick()
  expect(house.posts).toHaveLength(1)
  setClock('2026-11-24T18:01')
  await tick()
  await tick()
  expect(house.posts.map(({ body }) => JSON.parse(body))).toEqual(
    Array(2).fill({ msgtype: 'text', text: { content: '有新预约，请登录' } }),
  )
  expect(await states()).toEqual([
    ['dropped', 'said_together', 98],
    ['sent', null, 2],
  ])
})

it('钉钉 is given its token, the milliseconds and their signature; 企业微信 its key alone', async () => {
  await withRobot('dingtalk')
  await booked()
  await tick()
  const { searchParams } = house.posts[0]?.address ?? new URL('http://none')
  const timestamp = String(context.now().toMillis())
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
  expect(Object.fromEntries(searchParams)).toEqual({ access_token: key, timestamp, sign })
  await sql`truncate robot, message`
  await withRobot('wecom')
  await booked()
  await tick()
  expect(Object.fromEntries(house.posts[1]?.address.searchParams ?? [])).toEqual({ key })
})

it('what is booked in quiet hours is said once, when they are over', async () => {
  setClock('2026-11-24T21:00')
  await withRobot()
  await booked(3)
  for (const time of ['2026-11-24T21:00', '2026-11-25T07:59']) {
    setClock(time)
    await tick()
  }
  expect(house.posts).toHaveLength(0)
  setClock('2026-11-25T08:00')
  await tick()
  expect(house.posts).toHaveLength(1)
})

it.each([
  ['busy', { body: '{"errcode":-1}' }, 'robot_busy', '2026-11-24T18:01'],
  ['too many', { body: '{"errcode":130101,"errmsg":"send too fast"}' }, 'robot_too_many', '2026-11-24T18:10'],
  ['too many of 企业微信', { body: '{"errcode":45009}' }, 'robot_too_many', '2026-11-24T18:10'],
  ['429', { status: 429, body: '' }, 'robot_too_many', '2026-11-24T18:10'],
  ['503', { status: 503, body: '<html>' }, 'robot_busy', '2026-11-24T18:01'],
  ['a redirect', { status: 302, body: '' }, 'robot_busy', '2026-11-24T18:01'],
  ['no JSON', { body: 'ok' }, 'robot_busy', '2026-11-24T18:01'],
  ['a long answer', { body: 'x'.repeat(100_000) }, 'robot_busy', '2026-11-24T18:01'],
  ['silence', 'silence', 'robot_silence', '2026-11-24T18:01'],
  ['a hang-up', 'hang up', 'robot_silence', '2026-11-24T18:01'],
] as const)('after %s it is said later, once, and nothing is lost', async (_name, answer, why, again) => {
  await withRobot()
  await booked(2)
  house.answers(answer)
  await tick()
  expect(await states()).toEqual([['waiting', why, 2]])
  house.answers(took)
  await tick()
  expect(house.posts).toHaveLength(1)
  setClock(again)
  await tick()
  await tick()
  expect(house.posts).toHaveLength(2)
  expect(await states()).toEqual([
    ['dropped', 'said_together', 1],
    ['sent', null, 1],
  ])
})

it.each([
  [93000, 'robot_address'],
  [310000, 'robot_signature'],
] as const)('refused with %s it is posted to no more, until it is set anew', async (errcode, why) => {
  await withRobot()
  await booked()
  house.answers({ body: JSON.stringify({ errcode }) })
  await tick()
  await booked()
  setClock('2026-11-24T20:00')
  await tick()
  expect(house.posts).toHaveLength(1)
  expect(await states()).toEqual([['failed', why, 1]])
  expect(await sql`select refused_why from robot`).toEqual([{ refusedWhy: why }])
})

it('a sender that dies after its post leaves it to be posted once more, and two at once post once', async () => {
  await withRobot()
  await booked(2)
  const dies: Transports = {
    ...transports,
    robot: {
      ...transports.robot,
      send: async (post, signal) => {
        await transports.robot.send(post, signal)
        throw new Error('killed')
      },
    },
  }
  await postToRobots(context, dies)
  expect(await states()).toEqual([['waiting', 'sending', 2]])
  await tick()
  expect(house.posts).toHaveLength(1)
  setClock('2026-11-24T18:01')
  await Promise.all([tick(), tick(), tick()])
  expect(house.posts).toHaveLength(2)
  expect(await states()).toEqual([
    ['dropped', 'said_together', 1],
    ['sent', null, 1],
  ])
})

it('says no more than three sentences, of nobody and no hour', () => {
  const said = [
    robotSays(['robot_booked']),
    robotSays(['robot_to_mend']),
    robotSays(['robot_booked', 'robot_to_mend']),
  ]
  expect(new Set(said).size).toBe(3)
  for (const sentence of said) expect(sentence).toMatch(/^有[^\d]{3,15}，请登录$/)
})

it('whoever checks the channels reads how each robot stands, by number; it speaks only when it is let', async () => {
  await withRobot('wecom')
  const asking = { sql, keys: context.keys, at: context.now() }
  expect(await checkRobots({ ...asking, transport: null })).toMatchObject([{ state: 'ok' }])
  expect(house.posts).toHaveLength(0)
  house.answers({ body: '{"errcode":93000}' })
  const [found] = await checkRobots({ ...asking, transport: transports.robot })
  expect(found).toMatchObject({ state: 'wrong' })
  expect(found?.says).not.toContain(key)
  expect(house.posts).toHaveLength(1)
})
