/** What the pages of those who work here know of who reads them. */
export interface Staff {
  /** Null for an account without a person. */
  readonly called: string | null
  /** The organisation whose pages these are; null on pages of nobody's. */
  readonly organisation: { readonly slug: string; readonly nameZh: string; readonly nameEn: string } | null
  /** Every hat of this account, in the order of the menu: where each leads. */
  readonly hats: readonly Hat[]
}

/** A role that somebody has here, as the menu offers it. */
export type Hat =
  | { readonly role: 'worker' | 'receptionist' | 'administrator' }
  | {
      readonly role: 'coordinator'
      readonly slug: string
      readonly nameZh: string
      readonly nameEn: string
    }
