import type { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { postToRobots } from '../../jobs/post-to-robots.ts'
import { keepRobot } from '../../server/messages/keep-robot.ts'
import { key, openRobots, secret } from './open-robots.ts'
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

it('what waits is due when its robot may speak again, and at once when that is set anew', async () => {
  const due = async () => {
    const rows = await sql<{ dueAt: DateTime }[]>`select due_at from message where state = 'waiting'`
    return rows.map(({ dueAt }) => dueAt.toFormat('dd HH:mm'))
  }
  await withRobot()
  await booked()
  house.answers(busy)
  await tick()
  await booked()
  expect(await due()).toEqual(['24 18:01', '24 18:01'])
  for (const time of ['18:01', '20:50']) {
    setClock(`2026-11-24T${time}`)
    await tick()
  }
  // Two tries of the one that came later are as patient as three of the other; and nobody is written to at night.
  expect(await due()).toEqual(['25 08:00', '25 08:00'])
  const [organisation] = await sql<[{ organisationId: number }]>`select organisation_id from robot`
  const robot = { kind: 'dingtalk', key } as const
  await keepRobot(context, { accountId: 1, organisation } as never, { robot, secret, version: 1 })
  house.answers(took)
  await tick()
  expect(await states()).toEqual([
    ['dropped', 'said_together', 1],
    ['sent', null, 1],
  ])
})
