import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lastLookedAt, lookedAt } from '../../sql/audit/looks.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'

/** What is asked to be seen: a name, a contact, whatever a right passcode opens at the desk, or what the safety worker sees (R15). */
export type LookVerb = 'party.read_name' | 'contact.read' | 'party.open' | 'safety.open'

/** A look is written down first and shown after: for so many minutes, then it is asked for anew. */
const MINUTES = 10

interface LookOf {
  readonly accountId: number
  readonly verb: LookVerb
  readonly partyId: number
}

/**
 * Writes down that an account looks at something of a party, and why (R62); from now on its pages show it to that account.
 * @param reason a code, never a word of anybody's.
 */
export const look = async (
  { sql, now }: Pick<Context, 'now'> & { readonly sql: Sql },
  { accountId, verb, partyId, reason }: LookOf & { readonly reason?: string },
) => {
  await insertAuditEntry(sql, {
    at: now(),
    actor: `account/${accountId}`,
    verb,
    about: `party/${partyId}`,
    ...(reason === undefined ? {} : { detail: { reason } }),
  })
}

/** Of these parties those whose name, contact or side an account may be shown at this moment, because the audit says that it looks. */
export const looksAt = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId, verb, partyIds }: Omit<LookOf, 'partyId'> & { readonly partyIds: readonly number[] },
): Promise<number[]> => {
  const since = now().minus({ minutes: MINUTES })
  const abouts = partyIds.map(partyId => `party/${partyId}`)
  const looked = new Set((await lookedAt(sql, { accountId, verb, abouts, since })).map(({ about }) => about))
  return partyIds.filter(partyId => looked.has(`party/${partyId}`))
}

/** The party that an account looked at last, where it may still be shown what it looked for: no more than one is open at a time. */
export const looksLastAt = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId, verb }: Omit<LookOf, 'partyId'>,
): Promise<number | null> => {
  const about = await lastLookedAt(sql, { accountId, verb, since: now().minus({ minutes: MINUTES }) })
  return about === undefined ? null : Number(about.replace('party/', ''))
}
