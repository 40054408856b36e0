import { randomBytes } from 'node:crypto'

/** A secret that nobody can guess: 256 bits in base64url, 43 letters. */
export const newSecret = () => randomBytes(32).toString('base64url')
