import { afterAll } from 'vitest'
import { connect } from '../../sql/connect.ts'
import { serve } from '../setup/serve.ts'
import { openSite } from '../setup/site.ts'

/** The product twice over one database, each with its own pool of connections: small pools would hide what races do. */
export const openTwoInstances = async (variables: Record<string, string> = {}) => {
  const site = await openSite(variables)
  const other = connect(site.database, 80)
  afterAll(() => other.end())
  const origins = [site.origin, await serve({ ...site.context, sql: other })] as const
  /** The one or the other, by turns. */
  const turn = (position: number) => origins[position % 2 === 0 ? 0 : 1]
  return { ...site, origins, turn }
}

/** So many of something, made from their position. */
export const many = <T>(count: number, make: (position: number) => T): T[] =>
  Array.from({ length: count }, (_, position) => make(position))
