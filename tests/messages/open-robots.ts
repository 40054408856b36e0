import { beforeEach } from 'vitest'
import { postToRobots } from '../../jobs/post-to-robots.ts'
import { seal } from '../../server/keys/seal.ts'
import { robotPlace } from '../../server/messages/robot-place.ts'
import { tellOfBooking } from '../../server/messages/tell-robots.ts'
import { openTransports, type Transports } from '../../server/messages/transports/open-transports.ts'
import { robotPosts } from '../../server/messages/transports/robot.ts'
import { setRobot } from '../../sql/messages/robots.ts'
import { openPark } from '../setup/park.ts'
import { oneParty } from './one-party.ts'
import { emptied } from './outbox.ts'
import { robotHouse, took } from './robot-house.ts'

/** Milliseconds that a house of robots is given to say something: less than the product's, or these tests would last minutes. */
const patience = 300

export const secret = `SEC${'a'.repeat(40)}`
export const key = 'b'.repeat(64)

/** For one test file: a park whose organisation can have a robot on this machine, and bookings that it is to be told of. */
export const openRobots = async () => {
  const park = await openPark('2026-11-24T18:00')
  const { context, sql, setClock } = park
  const house = await robotHouse()
  const transports: Transports = { ...openTransports(context.config), robot: robotPosts(house.at, patience) }
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
  return { ...park, house, transports, withRobot, booked, tick, states }
}
