import { z } from 'zod'

/** A path of ours: browsers read `//` and `/\` as another site. */
export const ownPath = z
  .string()
  .regex(/^\/(?![/\\])[^\\\p{Cc}]*$/u)
  .max(2000)

/** Where somebody wanted to go before they had to do something else; null when it is no path of ours. */
export const wantedPath = (given: unknown): string | null => ownPath.safeParse(given).data ?? null

/** An address with where to go on to afterwards. */
export const onTo = (address: string, to: string | null): string =>
  to === null ? address : `${address}?to=${encodeURIComponent(to)}`
