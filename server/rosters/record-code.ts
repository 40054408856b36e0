import { randomInt } from 'node:crypto'

/** Digits and capitals without those that look like another: 0 and O, 1 and I and L. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 8

/** A code by which a record is checked: nobody finds one by trying (31⁸). */
export const newRecordCode = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** A code as somebody typed it from paper, full-width, small or in groups; null when it is none. */
export const recordCodeIn = (typed: unknown): string | null => {
  if (typeof typed !== 'string' || typed.length > 40) return null
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  return /^[0-9A-Z]{8}$/.test(code) ? code : null
}
