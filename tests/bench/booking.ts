import { connect } from '../../sql/connect.ts'
import { laySmallPark } from '../setup/small-park.ts'
import { child } from './child.ts'
import type { Ground } from './ground.ts'
import { milliseconds, type Row, rowOf, timed } from './row.ts'

const BOOKERS = 200
const PLACES = 20

interface Raced {
  readonly booked: number
  readonly refused: number
  readonly other: readonly string[]
  readonly took: number
}

/** Two hundred over two processes for twenty open starts of a service with one lawyer and one room. */
const race = async (ground: Ground): Promise<Raced[]> => {
  const where = await ground.newDatabase('booking', { seeded: false })
  const sql = connect(where, 1)
  await laySmallPark(sql)
  await sql.end()
  const given = [where.host, where.database, where.user, 'advice', String(PLACES)]
  const instances = [child('booker-process.ts', given), child('booker-process.ts', given)]
  for (const instance of instances) await instance.says()
  for (const instance of instances) instance.tell('go')
  const raced: Raced[] = []
  for (const instance of instances) raced.push(JSON.parse(await instance.says()))
  await Promise.all(instances.map(instance => instance.end()))
  return raced
}

/** As many bare claims as there are bookers, over as many connections, and nobody wants what another wants. */
const bare = async (ground: Ground): Promise<number> => {
  const sql = connect(await ground.newDatabase('bare', { seeded: true }), 80)
  await sql`
    insert into appointment (service_id, format, during, booked_at, booked_through, changed_at, booking_key, booking_digest)
    select min(service_id), 'alone', '[2026-01-01,2026-01-02)', '2026-01-01', 'web', '2026-01-01', gen_random_uuid(), '' from service`
  const [{ resourceId }] = await sql<
    [{ resourceId: number }]
  >`select min(resource_id) as resource_id from resource`
  await Promise.all(Array.from({ length: 80 }, () => sql`select pg_sleep(0.05)`))
  const took = await timed(() =>
    Promise.all(
      Array.from(
        { length: BOOKERS },
        (_, nth) => sql`
          insert into reservation (resource_id, during, appointment_id)
          select ${resourceId}::bigint, tstzrange(starts, starts + interval '1 hour'), appointment_id
          from appointment, (select timestamptz '2030-01-01' + ${nth}::int * interval '1 hour' as starts) hour`,
      ),
    ),
  )
  await sql.end()
  return took
}

/** The race that the house is built for. */
export const bookingRows = async (ground: Ground): Promise<Row[]> => {
  const [raced, alone] = [await race(ground), await bare(ground)]
  const all = (of: (one: Raced) => number) => raced.map(of).reduce((sum, one) => sum + one, 0)
  const took = Math.max(...raced.map(one => one.took))
  const other = raced.flatMap(one => one.other)
  return [
    rowOf(`booking: ${BOOKERS} for ${PLACES}, two processes`, {
      measured: milliseconds(took),
      against: `as many bare claims: ${milliseconds(alone)}`,
      ratio: alone / took,
      least: 0.3,
    }),
    {
      row: 'booking: places sold, and who saw anything but a place or a refusal',
      measured: `${all(({ booked }) => booked)} sold, ${all(({ refused }) => refused)} refused, ${other.length} other`,
      against: `${PLACES} places`,
      ratio: null,
      target: `${PLACES} sold, 0 other`,
      met: all(({ booked }) => booked) === PLACES && other.length === 0,
    },
  ]
}
