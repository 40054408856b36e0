import type { Pool, Sql } from '../../sql/connect.ts'

interface Resealing<Sealed, Resealed> {
  /** What is sealed under another key than the one that writes, locked until the transaction ends. */
  readonly lock: (sql: Sql) => Promise<readonly Sealed[]>
  /** Opens one and seals it anew; throws when no key opens it. */
  readonly anew: (sealed: Sealed) => Resealed
  /** What is thrown of those that no key opens. */
  readonly fault: (unopened: readonly Sealed[]) => Error
  /** Puts them back as they are sealed now. */
  readonly write: (sql: Sql, resealed: readonly Resealed[]) => Promise<unknown>
}

/**
 * Seals all that few enough have under the key that writes (security.md 21), in one transaction; gives how many. It may be run again, and
 * twice at once, while the park is open. Where no key opens some, nothing is sealed anew and the fault names all of them.
 */
export const resealAll = <Sealed, Resealed>(
  sql: Pool,
  { lock, anew, fault, write }: Resealing<Sealed, Resealed>,
): Promise<number> =>
  sql.begin(async transaction => {
    const unopened: Sealed[] = []
    const resealed = (await lock(transaction)).flatMap(sealed => {
      try {
        return [anew(sealed)]
      } catch {
        unopened.push(sealed)
        return []
      }
    })
    if (unopened.length > 0) throw fault(unopened)
    if (resealed.length > 0) await write(transaction, resealed)
    return resealed.length
  })
