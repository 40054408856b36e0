/** The number of a thing in an address, or null when it is none of ours. */
export const numberIn = (text: unknown): number | null =>
  typeof text === 'string' && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
