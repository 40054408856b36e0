import { type Met, metBy } from '../../sql/booking/met.ts'
import { type Sides, sidesOf } from '../../sql/booking/wall.ts'
import type { Sql } from '../../sql/connect.ts'
import { digest } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'
import { sealedUnder, unseal } from '../keys/seal.ts'
import type { Answers } from './answers.ts'

/** A contact as the wall keeps it (R19a): the version of the key, and its hash under it, in hexadecimal. */
const hashUnder = (key: Keys[number], contact: string): string =>
  Buffer.concat([sealedUnder([key]), digest([key], 'wall', contact)]).toString('hex')

/** The same under every readable key: whom somebody met may have been written under an older one. */
export const wallHashes = (keys: Keys, contact: string): string[] => keys.map(key => hashUnder(key, contact))

/** What is known of both sides, hashed: of those who come, and of whoever was named. */
export interface Known {
  readonly own: readonly string[]
  readonly named: readonly string[]
  readonly joint: boolean
}

/** The hashes of whoever was named, under keys of then, in the order of these; what none of them made is last. */
export const newestFirst = (keys: Keys, hashes: readonly string[]): string[] => {
  const made = keys.map(key => hashes.filter(hash => hash.startsWith(sealedUnder([key]).toString('hex'))))
  return [...new Set([...made.flat(), ...hashes])]
}

/** The same of somebody who comes. */
export const hashesOf = (keys: Keys, { reference, sealed }: Sides['contacts'][number]): string[] =>
  wallHashes(
    keys,
    unseal(keys, { table: 'party', column: 'contact_sealed', row: reference }, Buffer.from(sealed, 'hex')),
  )

/** The same of an appointment that stands. */
export const knownOf = (keys: Keys, { contacts, apart, named, joint }: Sides): Known => ({
  own: contacts.flatMap(side => hashesOf(keys, side)),
  named: [...named, ...apart.flatMap(side => hashesOf(keys, side))],
  joint,
})

/** The same of what somebody answers who books. */
export const knownFrom = (
  keys: Keys,
  { reach, otherSide }: Pick<Answers, 'reach' | 'otherSide'>,
  joint: boolean,
): Known => ({
  own: reach.by === 'none' ? [] : wallHashes(keys, reach.contact),
  named: otherSide ? wallHashes(keys, otherSide) : [],
  joint,
})

/**
 * Whether somebody stands behind the wall: X who names Y gets nobody who was told that X is the other side, nor whom Y came to, nor who
 * has met both in one session; a session of both gets nobody who has met either alone.
 */
export const isWalled = ({ own, named, joint }: Known, { contactHash, side }: Met): boolean => {
  if (joint) return side !== 'both' && (own.includes(contactHash) || named.includes(contactHash))
  return (side !== 'client' && own.includes(contactHash)) || (side !== 'other' && named.includes(contactHash))
}

/** Whom the wall keeps away from each of these; whoever is not found is kept from nothing. */
export const wallsOf = async (sql: Sql, known: readonly Known[]): Promise<ReadonlySet<number>[]> => {
  const met = await metBy(sql, [...new Set(known.flatMap(({ own, named }) => [...own, ...named]))])
  return known.map(one => new Set(met.filter(other => isWalled(one, other)).map(({ personId }) => personId)))
}

/** Whom the wall keeps away from appointments that stand, by appointment (R19a). */
export const wallsAt = async (
  sql: Sql,
  keys: Keys,
  appointmentIds: readonly number[],
): Promise<ReadonlyMap<number, ReadonlySet<number>>> => {
  const found = await sidesOf(sql, appointmentIds)
  const walls = await wallsOf(
    sql,
    found.map(sides => knownOf(keys, sides)),
  )
  return new Map(found.map(({ appointmentId }, position) => [appointmentId, walls[position] ?? new Set()]))
}

/** Whom the wall keeps away from one that stands: for takeSlot. */
export const wallAt =
  (keys: Keys, appointmentId: number) =>
  async (sql: Sql): Promise<ReadonlySet<number>> =>
    (await wallsAt(sql, keys, [appointmentId])).get(appointmentId) ?? new Set()
