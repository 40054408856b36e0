/** What reads a feed, as its owner is told: a word of a short list, and nothing of what a client says of itself beyond it. */
export type ClientWord = 'google' | 'apple' | 'microsoft' | 'thunderbird' | 'android' | 'browser' | 'other'

const signs: readonly (readonly [RegExp, ClientWord])[] = [
  [/google/i, 'google'],
  [/thunderbird/i, 'thunderbird'],
  [/outlook|microsoft|exchange/i, 'microsoft'],
  [/dataaccessd|calendaragent|remindd|\bios\/|mac ?os[ _]?x?\/.*(?:calendar|dataaccess)/i, 'apple'],
  [/icsx5|davx5|android(?!.*mozilla)/i, 'android'],
  [/^mozilla\//i, 'browser'],
]

/** Which of them calls itself this (RFC 9110 §10.1.5). */
export const clientWord = (userAgent: string | undefined): ClientWord =>
  signs.find(([sign]) => sign.test(userAgent ?? ''))?.[1] ?? 'other'
