import { type DateTime, Interval } from 'luxon'
import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import { type Lane, lanesOfDay } from '../../sql/availability/board-lanes.ts'
import { callsOnDay, comingOnDay } from '../../sql/booking/board-card.ts'
import type { Card, Hours } from '../../views/availability/card.ts'
import type { Context } from '../context.ts'

const intervals = (starts: readonly DateTime[], ends: readonly DateTime[]): Interval[] =>
  starts.flatMap((from, one) => {
    const until = ends[one]
    return until ? [Interval.fromDateTimes(from, until)] : []
  })

/** When a lane can be had: its hours without leave and closures. */
const openOf = ({ thereFrom, thereUntil, awayFrom, awayUntil }: Lane): Interval[] => {
  const away = intervals(awayFrom, awayUntil)
  return intervals(thereFrom, thereUntil).flatMap(hours => hours.difference(...away))
}

const hoursOf = (spans: Interval<true>[]): Hours[] =>
  Interval.merge(spans).map(({ start, end }) => [start.toFormat('H:mm'), end.toFormat('H:mm')])

/** The card of an organisation's day. Nothing is sent (R31): somebody prints it. */
export const readCard = async (
  { sql }: Pick<Context, 'sql'>,
  own: OwnOrganisation,
  day: string,
): Promise<Card> => {
  const [lanes, coming, calls] = await Promise.all([
    lanesOfDay(sql, own, day),
    comingOnDay(sql, own, day),
    callsOnDay(sql, own, day),
  ])
  const ofKind = (kind: Lane['kind']) => lanes.filter(lane => lane.kind === kind)
  const people = ofKind('person').map(lane => ({ name: lane.nameZh, hours: hoursOf(openOf(lane)) }))
  return {
    open: hoursOf(ofKind('room').flatMap(openOf)),
    there: people.filter(({ hours }) => hours.length > 0),
    coming,
    calls,
  }
}
