import type { Request } from 'express'

/** The year of an address, or null where it is none of ours. */
export const yearIn = ({ params }: Request): number | null =>
  /^(?:20|21)\d{2}$/.test(String(params.year)) ? Number(params.year) : null
