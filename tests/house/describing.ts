import type { Pool } from '../../sql/connect.ts'
import { HOLE } from './declared-queries.ts'
import { type Kind, someOf } from './kinds.ts'

export interface Described {
  /** The text of the statement with a hole where a value stands. */
  readonly text: string
  readonly columns: readonly { readonly name: string; readonly kind: Kind }[]
}

type Query = ReturnType<Pool>

const queries = new WeakMap<object, Query>()

/** A statement that is described when somebody waits for it, and can stand inside another until then. */
const isQuery = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && queries.has(value)

const within = (value: unknown): unknown => {
  if (isQuery(value)) return queries.get(value)
  return Array.isArray(value) && value.some(isQuery) ? value.map(within) : value
}

/**
 * A pool that asks PostgreSQL what every statement would give instead of running it, and goes on with a row of stand-ins.
 * @param kinds of every type of the database, by oid
 * @param told hears of every statement that was waited for
 */
export const describing = (
  pool: Pool,
  kinds: ReadonlyMap<number, Kind>,
  told: (one: Described) => void,
): Pool => {
  const describe = async (query: Query, text: string) => {
    const { columns = [] } = await query.describe()
    const known = columns.map(({ name, type }) => ({ name, kind: kinds.get(type) ?? 'string' }))
    told({ text, columns: known })
    const row = Object.fromEntries(known.map(({ name, kind }) => [name, someOf(kind)]))
    return Object.assign(known.length > 0 ? [row] : [], { count: 1 })
  }

  const waiting = (query: Query, text: string) => {
    const started = () => describe(query, text)
    const waited = {
      // biome-ignore lint/suspicious/noThenProperty: a query of the driver is waited for in this way.
      then: (kept: Parameters<Query['then']>[0], broken: Parameters<Query['then']>[1]) =>
        started().then(kept as never, broken),
      catch: (broken: Parameters<Query['catch']>[0]) => started().catch(broken),
      finally: (after: () => void) => started().finally(after),
    }
    queries.set(waited, query)
    return waited
  }

  const proxy: Pool = new Proxy(pool, {
    apply: (_pool, _this, [first, ...rest]: [TemplateStringsArray, ...never[]]) => {
      if (!Array.isArray(first?.raw)) return pool(first, ...rest)
      return waiting(pool(first, ...(rest.map(within) as never[])), first.raw.join(HOLE))
    },
    get: (target, name) => {
      if (name === 'begin') return (work: (sql: Pool) => unknown) => work(proxy)
      if (name === 'unsafe') throw new Error('a text that is no template has no row to be held to')
      return Reflect.get(target, name)
    },
  })
  return proxy
}
