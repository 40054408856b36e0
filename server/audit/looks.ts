import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lastLookedAt, lookedAt } from '../../sql/audit/looks.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'

/**
 * What is asked to be seen: a name, a contact, whatever a right passcode opens at the desk, the link that the desk has issued anew, or
 * what the safety worker sees (R15).
 */
export type LookVerb = 'party.read_name' | 'contact.read' | 'party.open' | 'invitation.issue' | 'safety.open'

/** A look is written down first and shown after: for so many minutes, then it is asked for anew. */
const MINUTES = 10

interface Looking {
  readonly accountId: number
  readonly verb: LookVerb
}

/** Whom it is of: a party, or somebody who waits. */
type Whose = { readonly partyId: number } | { readonly waitingEntryId: number }

const aboutOf = (whose: Whose) =>
  'partyId' in whose ? `party/${whose.partyId}` : `waiting/${whose.waitingEntryId}`

/**
 * Writes down that an account looks at something of somebody, and why (R62); from now on its pages show it to that account.
 * @param reason a code, never a word of anybody's.
 */
export const look = async (
  { sql, now }: Pick<Context, 'now'> & { readonly sql: Sql },
  { accountId, verb, reason, ...whose }: Looking & Whose & { readonly reason?: string },
) => {
  await insertAuditEntry(sql, {
    at: now(),
    actor: `account/${accountId}`,
    verb,
    about: aboutOf(whose),
    ...(reason === undefined ? {} : { detail: { reason } }),
  })
}

const seen = async <T extends Whose>(
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId, verb }: Looking,
  all: readonly T[],
): Promise<T[]> => {
  const since = now().minus({ minutes: MINUTES })
  const looked = await lookedAt(sql, { accountId, verb, abouts: all.map(aboutOf), since })
  const abouts = new Set(looked.map(({ about }) => about))
  return all.filter(whose => abouts.has(aboutOf(whose)))
}

/** Of these parties those whose name, contact or side an account may be shown at this moment, because the audit says that it looks. */
export const looksAt = async (
  context: Pick<Context, 'sql' | 'now'>,
  { partyIds, ...looking }: Looking & { readonly partyIds: readonly number[] },
): Promise<number[]> => {
  const parties = partyIds.map(partyId => ({ partyId }))
  return (await seen(context, looking, parties)).map(({ partyId }) => partyId)
}

/** The same of those who wait: how each is called and reached. */
export const looksAtWaiting = async (
  context: Pick<Context, 'sql' | 'now'>,
  accountId: number,
  waitingEntryIds: readonly number[],
): Promise<ReadonlySet<number>> => {
  const waiting = waitingEntryIds.map(waitingEntryId => ({ waitingEntryId }))
  const looked = await seen(context, { accountId, verb: 'contact.read' }, waiting)
  return new Set(looked.map(({ waitingEntryId }) => waitingEntryId))
}

/** The party that an account looked at last, where it may still be shown what it looked for: no more than one is open at a time. */
export const looksLastAt = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId, verb }: Looking,
): Promise<number | null> => {
  const about = await lastLookedAt(sql, { accountId, verb, since: now().minus({ minutes: MINUTES }) })
  return about === undefined ? null : Number(about.replace('party/', ''))
}
