import { type Keys, parseKeys } from '../../server/keys/keys.ts'

const key = (version: number, letter: string) => ({ version, secret: `${letter.repeat(42)}E` })
/** The key that a site of a test writes with, which is about to be followed by a newer. */
export const older = key(1, 'A')
/** Both keys as KEYS has them while contacts are sealed anew: the newer writes, both are read. */
export const written = JSON.stringify([key(2, 'N'), older])
export const keys: Keys = parseKeys(written)
