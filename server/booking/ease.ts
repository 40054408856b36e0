import type { DateTime } from 'luxon'
import { holdApart, insertSafetyCase, writeEaseSealed } from '../../sql/booking/ease.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import type { Keys } from '../keys/keys.ts'
import { seal, unseal } from '../keys/seal.ts'
import type { WrittenParty } from './write-party.ts'

/** What each of two is asked alone, before any detail is shown (R15). unsaid: would rather not say. */
export const easeAnswers = ['yes', 'no', 'unsaid'] as const
export type EaseAnswer = (typeof easeAnswers)[number]

export interface Ease {
  readonly atEase: EaseAnswer
  readonly safeAtHome: EaseAnswer
}

const placeOf = (reference: string) => ({ table: 'party', column: 'ease_sealed', row: reference })

/** The same answers under the key that writes. */
export const sealEaseAnew = (keys: Keys, reference: string, sealed: Buffer): Buffer =>
  seal(keys, placeOf(reference), unseal(keys, placeOf(reference), sealed))

/** What a party answered, for the safety worker alone, whose look is in the audit (R15). */
export const openEase = (keys: Keys, reference: string, sealed: Buffer): Ease =>
  JSON.parse(unseal(keys, placeOf(reference), sealed)) as Ease

/** Whether the safety worker is to see to it: a 'yes' clears nobody, and what was not to be kept is as good as unsaid. */
export const isForSafety = (ease: Ease | null): boolean =>
  ease === null || ease.atEase !== 'yes' || ease.safeAtHome !== 'yes'

/**
 * Writes what a party of a joint session answered, sealed, and whom it concerns: unless both are 'yes' it is a case for the safety
 * worker, and the session is held as two single conversations until they clear it (R15). Nothing that a party is told changes by it.
 * @param ease null: they did not agree that it is kept (R67).
 */
export const writeEase = async (
  sql: Sql,
  { keys }: Pick<Context, 'keys'>,
  { partyId, reference }: WrittenParty,
  { ease, at }: { readonly ease: Ease | null; readonly at: DateTime },
): Promise<void> => {
  const easeSealed = ease && seal(keys, placeOf(reference), JSON.stringify(ease))
  await writeEaseSealed(sql, partyId, { easeSealed, at })
  if (!isForSafety(ease)) return
  await insertSafetyCase(sql, partyId, at)
  await holdApart(sql, partyId, at)
}
