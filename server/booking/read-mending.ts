import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import { replacements } from '../../sql/availability/replacements.ts'
import { namesOf, seatsOf } from '../../sql/availability/seats.ts'
import { type ToMend, toMend } from '../../sql/availability/to-mend.ts'
import { type Expected, expectedAt } from '../../sql/booking/expected.ts'
import type { Slip, Told } from '../../views/booking/mending.ts'
import { assign } from '../availability/assign.ts'
import type { Context } from '../context.ts'
import { wayTo } from '../messages/channels.ts'
import { DIALECT } from './serving.ts'
import { wallsAt } from './wall.ts'

/** As many as are seen to at once; the rest comes when these are done. */
const MOST = 40

const byAppointment = <T extends { readonly appointmentId: number }>(rows: readonly T[]) => {
  const found = new Map<number, T[]>()
  for (const row of rows) {
    const its = found.get(row.appointmentId)
    if (its) its.push(row)
    else found.set(row.appointmentId, [row])
  }
  return (appointmentId: number): readonly T[] => found.get(appointmentId) ?? []
}

const toldIn =
  (config: Context['config']) =>
  ({ reachBy, erased, arrived }: Expected): Told => {
    if (arrived) return 'here'
    return (erased ? null : wayTo(config, reachBy)) ?? 'nobody'
  }

export interface ToSeeTo {
  readonly slips: readonly Slip[]
  /** How many there are, shown or not. */
  readonly all: number
}

/** What is to be mended in an organisation's own services, the soonest first, each with what the two ways would do. */
export const readMending = async (
  { sql, now, config, keys }: Pick<Context, 'sql' | 'now' | 'config' | 'keys'>,
  own: OwnOrganisation,
): Promise<ToSeeTo> => {
  const found = await toMend(sql, { of: own, from: now() })
  const shown = found.slice(0, MOST)
  const appointmentIds = shown.map(({ appointmentId }) => appointmentId)
  const [needs, seats, expected, walls] = await Promise.all([
    replacements(sql, { appointmentIds, dialect: DIALECT }),
    seatsOf(sql, appointmentIds),
    expectedAt(sql, own, appointmentIds),
    wallsAt(sql, keys, appointmentIds),
  ])
  const [needsOf, seatedAt, expectedBy] = [
    byAppointment(needs),
    byAppointment(seats),
    byAppointment(expected),
  ]

  /** Who or what would come to it; null when nobody else is to be had at that hour. */
  const comers = ({ appointmentId }: ToMend) => {
    const its = needsOf(appointmentId)
    const chosen = its.length === 0 ? null : assign(its, walls.get(appointmentId))
    const seated = new Set(seatedAt(appointmentId).map(({ resourceId }) => resourceId))
    return chosen?.map(({ resourceId }) => resourceId).filter(id => !seated.has(id)) ?? null
  }
  const coming = new Map(shown.map(one => [one.appointmentId, comers(one)]))
  const names = await namesOf(sql, [...new Set([...coming.values()].flatMap(ids => ids ?? []))])
  const named = new Map(names.map(name => [name.resourceId, name]))
  return {
    all: found.length,
    slips: shown.map(one => ({
      ...one,
      others: coming.get(one.appointmentId)?.flatMap(id => named.get(id) ?? []) ?? null,
      told: expectedBy(one.appointmentId).map(toldIn(config)),
    })),
  }
}
