import type { Locale } from '../text/text.ts'

/** What every page knows of its reader. */
export interface Visit {
  readonly locale: Locale
  /** The demonstration is running: every page wears its mark. */
  readonly demonstration: boolean
  /** The demonstration's box can be opened here: never where the product is reached from elsewhere. */
  readonly box: boolean
  /** Path and query of this page: where a switch of language comes back to. */
  readonly back: string
  /** Proves that a form came from one of our pages in this browser; every form carries it. */
  readonly token: string
}
