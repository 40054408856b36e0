import type { DateTime } from 'luxon'
import type { Text } from '../text/text.ts'

/** What a shift still lacks. */
export interface Gap {
  /** In the list of its roster, from 1. */
  readonly number: number
  readonly positionIds: readonly number[]
  readonly starts: DateTime
  readonly ends: DateTime
  /** Codes, any one of which will do; none: whoever comes will do. */
  readonly qualifications: readonly string[]
}

/** What qualifications are called in the language of whoever reads, by code. */
export type QualificationNames = ReadonlyMap<string, string>

/** What a position asks for, in few words: somebody with one of these, or whoever comes. */
export const askedInShort = (
  { anybody, oneOf }: Pick<Text['replies'], 'anybody' | 'oneOf'>,
  names: QualificationNames,
  qualifications: readonly string[],
): string =>
  qualifications.length === 0 ? anybody : oneOf(qualifications.map(code => names.get(code) ?? code))
