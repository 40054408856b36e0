import { starts } from '../../sql/availability/slots.ts'
import { connect } from '../../sql/connect.ts'
import { layBigPark, type Scale, scales } from './big-park.ts'
import { type Ground, morning } from './ground.ts'
import { milliseconds, type Row, rowOf, timedOften } from './row.ts'

const TIMES = 40

const measure = async (ground: Ground, scale: Scale) => {
  const sql = connect(await ground.newDatabase(`slots_${scale.name}`, { seeded: false }), 1)
  const { claims, one, two } = await layBigPark(sql, scale)
  const now = morning()
  const ask = (serviceId: number, days: number) => () =>
    starts(sql, { serviceId, now, from: now, to: now.plus({ days }) })
  const found = {
    claims,
    trip: await timedOften(TIMES * 5, () => sql`select 1`),
    week: await timedOften(TIMES, ask(one, 7)),
    month: await timedOften(TIMES, ask(one, 28)),
    twoNeeds: await timedOften(TIMES, ask(two, 28)),
  }
  await sql.end()
  return found
}

/** The open starts of a service, at three scales: the work must depend on what is shown and not on the history (design.md §12). */
export const slotRows = async (ground: Ground): Promise<Row[]> => {
  const rows: Row[] = []
  let park: Awaited<ReturnType<typeof measure>> | undefined
  for (const scale of scales) {
    const found = await measure(ground, scale)
    park ??= found
    const claims = `${found.claims.toLocaleString('en')} past claims`
    const { week, month, twoNeeds, trip } = found
    rows.push(
      rowOf(`slots, 7 days, ${scale.name}`, {
        measured: `${milliseconds(week)}, ${claims}`,
        against: `select 1: ${milliseconds(trip)}`,
        ratio: week / trip,
        most: 60,
      }),
      rowOf(`slots, 28 days, ${scale.name}`, {
        measured: milliseconds(month),
        against: `7 days: ${milliseconds(week)}`,
        ratio: month / week,
        most: 4,
      }),
    )
    if (scale.name === 'park') continue
    rows.push(
      rowOf(`slots, 28 days, ${scale.name} to park`, {
        measured: milliseconds(month),
        against: `the park: ${milliseconds(park.month)}`,
        ratio: month / park.month,
        most: 1.5,
      }),
      rowOf(`slots, two needs and two rooms, ${scale.name} to park`, {
        measured: milliseconds(twoNeeds),
        against: `the park: ${milliseconds(park.twoNeeds)}`,
        ratio: twoNeeds / park.twoNeeds,
        most: 1.5,
      }),
    )
  }
  return rows
}
