import { afterAll } from 'vitest'
import { connect } from '../../sql/connect.ts'
import { serve } from '../setup/serve.ts'
import { openSite } from '../setup/site.ts'

/** Of each instance: eighty for both, for small pools would hide what races do (design.md §6). */
const CONNECTIONS = 40

/** The product twice over one database, each with its own pool of connections; the tests' own reading has a third. */
export const openTwoInstances = async (variables: Record<string, string> = {}) => {
  const site = await openSite(variables)
  const pools = [connect(site.database, CONNECTIONS), connect(site.database, CONNECTIONS)] as const
  afterAll(() => Promise.all(pools.map(pool => pool.end())))
  const contexts = [
    { ...site.context, sql: pools[0] },
    { ...site.context, sql: pools[1] },
  ] as const
  const origins = [await serve(contexts[0]), await serve(contexts[1])] as const
  /** The one or the other, by turns. */
  const turn = (position: number) => origins[position % 2 === 0 ? 0 : 1]
  return { ...site, pools, contexts, origins, turn }
}

/** So many of something, made from their position. */
export const many = <T>(count: number, make: (position: number) => T): T[] =>
  Array.from({ length: count }, (_, position) => make(position))
