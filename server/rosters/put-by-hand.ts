import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import { emptyPosition, fixByHand, leavePosition, setFixed } from '../../sql/rosters/planned.ts'
import { lockRoster, raiseVersion } from '../../sql/rosters/roster-shown.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

type Changing = Pick<Context, 'sql' | 'now'>

/** A position of a draft, as whoever changes it saw the draft. */
export interface SeenPosition {
  readonly rosterId: number
  readonly positionId: number
  readonly version: number
}

/** Locks the draft as it was seen. @throws Refusal roster_is_published, it_has_changed_meanwhile */
export const asSeen = async (sql: Sql, { rosterId, version }: Omit<SeenPosition, 'positionId'>) => {
  const locked = await lockRoster(sql, rosterId)
  if (locked?.state !== 'draft') throw new Refusal('roster_is_published')
  if (locked.version !== version) throw new Refusal('it_has_changed_meanwhile')
  await raiseVersion(sql, rosterId)
}

/** Who is put into a position, and which they leave for it. */
interface Put {
  /** Null: nobody. */
  readonly personId: number | null
  readonly leaves: number | null
}

/**
 * Puts somebody into a position of a draft, or nobody: by hand, so it stays whatever is made anew (R45).
 * @throws Refusal roster_is_published, it_has_changed_meanwhile
 */
export const putByHand = (
  { sql, now }: Changing,
  { accountId }: RosterMaker,
  seen: SeenPosition,
  { personId, leaves }: Put,
): Promise<void> =>
  sql.begin(async sql => {
    const at = now()
    await asSeen(sql, seen)
    if (leaves !== null && !(await leavePosition(sql, { ...seen, positionId: leaves, personId })))
      throw new Refusal('it_has_changed_meanwhile')
    await emptyPosition(sql, seen.positionId)
    if (personId !== null) await fixByHand(sql, { positionId: seen.positionId, personId, at, by: accountId })
    const about = `roster/${seen.rosterId}`
    const detail = { position: seen.positionId, person: personId ?? 'nobody' }
    await insertAuditEntry(sql, { at, actor: `account/${accountId}`, verb: 'roster.put', about, detail })
  })

/** Fixes what is planned in a position of a draft, or lets it be made anew. @throws as putByHand */
export const fixPosition = (
  { sql, now }: Changing,
  { accountId }: RosterMaker,
  seen: SeenPosition,
  fixed: boolean,
): Promise<void> =>
  sql.begin(async sql => {
    const at = now()
    await asSeen(sql, seen)
    await setFixed(sql, seen.positionId, fixed, at)
    const about = `roster/${seen.rosterId}`
    const detail = { position: seen.positionId, fixed: fixed ? 'yes' : 'no' }
    await insertAuditEntry(sql, { at, actor: `account/${accountId}`, verb: 'roster.fix', about, detail })
  })
