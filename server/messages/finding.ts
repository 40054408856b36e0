/** What a check of the channels found, in a sentence for whoever runs the house. */
export interface Finding {
  /** ok; wrong: to be mended, and how is said; unknown: nobody could be asked, or nothing is to be asked. */
  readonly state: 'ok' | 'wrong' | 'unknown'
  readonly says: string
}

export const ok = (says: string): Finding => ({ state: 'ok', says })
export const wrong = (says: string): Finding => ({ state: 'wrong', says })
export const unknown = (says: string): Finding => ({ state: 'unknown', says })
