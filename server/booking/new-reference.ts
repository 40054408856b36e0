import { randomInt } from 'node:crypto'

/** Eight digits by which somebody is known, drawn at random; whether anybody has them, the database says (R14). */
export const newReference = (): string => String(randomInt(100_000_000)).padStart(8, '0')
