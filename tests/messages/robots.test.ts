import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { checkRobots } from '../../server/messages/check-robots.ts'
import { robotSays } from '../../server/messages/post-to-robot.ts'
import { key, openRobots, secret } from './open-robots.ts'

const { context, sql, setClock, house, transports, withRobot, booked, tick, states } = await openRobots()

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

it('says no more than four sentences, of nobody and no hour', () => {
  const said = [
    robotSays(['robot_booked']),
    robotSays(['robot_to_mend']),
    robotSays(['robot_booked', 'robot_to_mend']),
    robotSays(['robot_booked', 'robot_waits']),
  ]
  expect(new Set(said).size).toBe(4)
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
