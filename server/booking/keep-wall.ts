import type { DateTime } from 'luxon'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lockAppointment } from '../../sql/booking/appointments.ts'
import {
  insertMet,
  lawyersAt,
  type Met,
  type MetToKeep,
  type WhoCame,
  whoCame,
} from '../../sql/booking/met.ts'
import { emptySeats, type Sides, type SidesAhead, sidesAhead, sidesOf } from '../../sql/booking/wall.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { logFault } from '../log-fault.ts'
import { parkDay } from '../park-time.ts'
import { hashesOf, isWalled, knownOf, newestFirst, wallAt } from './wall.ts'

type Keeping = Pick<Context, 'keys'>

/**
 * Takes off an appointment whoever the wall keeps away from it by now (R19a): their seat is to be mended, and nobody is told why. Its hour
 * stays claimed, so that no open time tells of it. Inside the transaction of a verb that has locked the appointment.
 */
export const keepWall = async (
  sql: Sql,
  { keys }: Keeping,
  { appointmentId, at }: { readonly appointmentId: number; readonly at: DateTime },
): Promise<void> => {
  const walled = await wallAt(keys, appointmentId)(sql)
  const [emptied] = await emptySeats(sql, appointmentId, { personIds: [...walled], at })
  const about = `appointment/${appointmentId}`
  if (emptied) await insertAuditEntry(sql, { at, actor: 'clock', verb: 'wall.leave_to_mend', about })
}

type Kept = Omit<MetToKeep, 'personId'>

/** One contact under several keys, newest first. */
const onSide =
  (side: Met['side']) =>
  (hashes: readonly string[]): Kept[] =>
    hashes.map((contactHash, position) => ({ contactHash, side, newerToo: position > 0 }))

/**
 * Who was met on which side. Where both came, each in a session of both; where one came, that one was advised alone, and whatever is known
 * of the other is the other side. Whom the first named is the second: where the second came alone, it is they who were advised. Under
 * every readable key, for whoever was named before a key changed is hashed under an older one alone.
 */
const keptOf = ({ keys }: Keeping, parties: readonly WhoCame[], { named, apart }: Sides): Kept[] => {
  const hashes = ({ reference, sealed }: Pick<WhoCame, 'reference' | 'sealed'>) =>
    sealed === null ? [] : hashesOf(keys, { reference, sealed })
  const came = parties.filter(party => party.came)
  const advised = came.length > 1 ? 'both' : 'client'
  const firstCame = came.some(({ ordinal }) => ordinal === 1)
  return [
    ...came.map(hashes).flatMap(onSide(advised)),
    ...parties
      .filter(party => !party.came)
      .map(hashes)
      .flatMap(onSide('other')),
    ...onSide(firstCame ? 'other' : 'client')(newestFirst(keys, named)),
    ...apart.map(hashes).flatMap(onSide('other')),
  ]
}

/** Keeps whom a lawyer has met in a consultation that took place; nothing else ever counts (R19a). Gives what was kept. */
export const keepMet = async (
  sql: Sql,
  context: Keeping,
  { appointmentId, at }: { readonly appointmentId: number; readonly at: DateTime },
): Promise<readonly Met[]> => {
  const lawyers = await lawyersAt(sql, appointmentId)
  const [sides] = await sidesOf(sql, [appointmentId])
  if (lawyers.length === 0 || !sides) return []
  const kept = keptOf(context, await whoCame(sql, appointmentId), sides)
  const met = lawyers.flatMap(({ personId }) => kept.map(one => ({ personId, ...one })))
  await insertMet(sql, met, parkDay(at))
  return met
}

type Ahead = Pick<Context, 'sql' | 'keys' | 'now' | 'log'>

/** Keeps the wall in one of those, where whom one of its lawyers has met stands against it. */
const keepAgainst = async (context: Ahead, sides: SidesAhead, met: readonly Met[]): Promise<void> => {
  const { appointmentId, servedBy } = sides
  const known = knownOf(context.keys, sides)
  if (!met.some(one => servedBy.includes(one.personId) && isWalled(known, one))) return
  await context.sql.begin(async sql => {
    await lockAppointment(sql, appointmentId)
    await keepWall(sql, context, { appointmentId, at: context.now() })
  })
}

/**
 * Keeps the wall in what these lawyers are to serve yet, each in a transaction of its own: what was just met may stand against it. Done
 * again it changes nothing. A fault of one stops no other.
 */
export const keepWallAhead = async (context: Ahead, met: readonly Met[]): Promise<void> => {
  if (met.length === 0) return
  const lawyers = [...new Set(met.map(({ personId }) => personId))]
  for (const sides of await sidesAhead(context.sql, lawyers, context.now()))
    await keepAgainst(context, sides, met).catch(error =>
      logFault(context.log, error, { appointmentId: sides.appointmentId }),
    )
}
