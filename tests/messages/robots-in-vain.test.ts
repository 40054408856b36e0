import { expect, it } from 'vitest'
import { postToRobots } from '../../jobs/post-to-robots.ts'
import type { Transports } from '../../server/messages/transports/open-transports.ts'
import { openRobots } from './open-robots.ts'
import { took } from './robot-house.ts'

const { context, sql, setClock, house, transports, withRobot, booked, tick, states } = await openRobots()

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
