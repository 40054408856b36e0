/** Registered with the operators, who put it before every short message. It is no product's name (R30). */
export const SIGNATURE = '【提醒】'

/** What one short message holds, signature included; a longer one is cut into parts of 67 and paid for by the part. */
const LETTERS = 70

/** The first of these wordings, fullest first, that fits one short message; the last when none does. */
export const fittingOne = (wordings: readonly string[]): string =>
  wordings.find(wording => SIGNATURE.length + wording.length <= LETTERS) ?? wordings.at(-1) ?? ''
