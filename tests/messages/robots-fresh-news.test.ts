import { expect, it } from 'vitest'
import { postToRobots } from '../../jobs/post-to-robots.ts'
import { openRobots } from './open-robots.ts'
import { took } from './robot-house.ts'

const { context, sql, setClock, house, transports, withRobot, booked, tick, states } = await openRobots()
const busy = { body: '{"errcode":-1}' }

it('what was tried in vain ends, and what came meanwhile is said', async () => {
  await withRobot()
  await booked()
  house.answers(busy)
  for (const time of ['18:00', '18:01', '18:06', '18:31']) {
    setClock(`2026-11-24T${time}`)
    await tick()
  }
  setClock('2026-11-24T20:31')
  await booked()
  await tick()
  expect(await states()).toEqual([
    ['failed', 'tries_in_vain', 1],
    ['waiting', 'robot_busy', 1],
  ])
  house.answers(took)
  setClock('2026-11-24T20:32')
  await tick()
  expect(await states()).toEqual([
    ['failed', 'tries_in_vain', 1],
    ['sent', null, 1],
  ])
})

it('a robot that was set anew while it was posted to says by its new address what the old one refused', async () => {
  await withRobot()
  await booked()
  house.answers({ body: '{"errcode":93000}' })
  await postToRobots(context, {
    ...transports,
    robot: {
      ...transports.robot,
      send: async (post, signal) => {
        const outcome = await transports.robot.send(post, signal)
        await sql`update robot set version = version + 1, leased_until = null, next_at = ${context.now().plus({ minutes: 1 })}`
        return outcome
      },
    },
  })
  expect(await states()).toEqual([['waiting', 'sending', 1]])
  house.answers(took)
  setClock('2026-11-24T18:01')
  await tick()
  expect(await states()).toEqual([['sent', null, 1]])
  expect(await sql`select refused_why from robot`).toEqual([{ refusedWhy: null }])
})
