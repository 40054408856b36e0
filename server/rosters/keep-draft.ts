import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { deleteDraft } from '../../sql/rosters/drafts.ts'
import { lockRoster, type RosterShown, rosterAt } from '../../sql/rosters/roster-shown.ts'
import { copyDraft, draftsBeside } from '../../sql/rosters/variants.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

type Keeping = Pick<Context, 'sql' | 'now'>

/** Keeps a copy of a draft aside, to be changed and compared, and gives its number. @throws Refusal roster_is_published */
export const keepCopy = (
  { sql, now }: Keeping,
  { accountId }: RosterMaker,
  rosterId: number,
): Promise<number> =>
  sql.begin(async sql => {
    const at = now()
    await lockRoster(sql, rosterId)
    const copied = await copyDraft(sql, rosterId, { at, by: accountId })
    if (copied === undefined) throw new Refusal('roster_is_published')
    const [actor, about] = [`account/${accountId}`, `roster/${copied}`]
    await insertAuditEntry(sql, { at, actor, verb: 'roster.keep_copy', about, detail: { of: rosterId } })
    return copied
  })

/**
 * Chooses one of two drafts: the other is thrown away. Two who choose at once never throw both away.
 * @param roster with the version that was looked at; otherVersion: the other's
 * @throws Refusal roster_is_published, it_has_changed_meanwhile when one of them is not as it was looked at
 */
export const chooseDraft = (
  { sql, now }: Keeping,
  { accountId }: RosterMaker,
  roster: Pick<RosterShown, 'rosterId' | 'dutyId' | 'from' | 'until' | 'version'>,
  { other, otherVersion }: { readonly other: number; readonly otherVersion: number },
): Promise<void> =>
  sql.begin(async sql => {
    const at = now()
    const { rosterId } = roster
    for (const id of [rosterId, other].toSorted((one, two) => one - two)) await lockRoster(sql, id)
    const present = await rosterAt(sql, rosterId)
    if (present?.state === 'published') throw new Refusal('roster_is_published')
    const beside = await draftsBeside(sql, roster)
    const thrown = beside.find(variant => variant.rosterId === other)
    if (present?.version !== roster.version || thrown?.version !== otherVersion)
      throw new Refusal('it_has_changed_meanwhile')
    await deleteDraft(sql, other)
    const [actor, about] = [`account/${accountId}`, `roster/${rosterId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'roster.choose', about, detail: { instead_of: other } })
  })
