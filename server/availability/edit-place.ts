import type { SignedIn } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import {
  deleteOpening,
  deleteSpecialOpenings,
  type Hours,
  insertOpenings,
  insertSpecialOpenings,
} from '../../sql/availability/openings.ts'
import { type PlaceWritten, takePlaceVersion, updatePlace } from '../../sql/availability/places.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

/** What can be done to a place and its hours. */
export type PlaceEdit =
  | { readonly does: 'change'; readonly place: PlaceWritten }
  | { readonly does: 'open'; readonly weekdays: readonly number[]; readonly hours: Hours }
  | { readonly does: 'shut'; readonly weekday: number; readonly from: string }
  /** No hours: the day keeps those of its weekday. */
  | { readonly does: 'set_day'; readonly day: string; readonly hours: readonly Hours[] }

const verbs = {
  change: 'place.change',
  open: 'opening.add',
  shut: 'opening.remove',
  set_day: 'opening.replace_day',
} as const

export interface PlaceEdited {
  readonly placeId: number
  /** Of the page it was asked on. */
  readonly version: number
  readonly edit: PlaceEdit
}

const write = async (sql: Sql, placeId: number, edit: PlaceEdit) => {
  if (edit.does === 'change') await updatePlace(sql, placeId, edit.place)
  else if (edit.does === 'open') await insertOpenings(sql, placeId, edit.weekdays, edit.hours)
  else if (edit.does === 'shut') await deleteOpening(sql, placeId, edit)
  else {
    await deleteSpecialOpenings(sql, placeId, edit.day)
    if (edit.hours.length > 0) await insertSpecialOpenings(sql, placeId, edit.day, edit.hours)
  }
}

/**
 * The step that edits a place, in a transaction of whoever calls it: one edit of a place after the other.
 * @throws Refusal it_has_changed_meanwhile when it is not as it was shown any more
 * @throws the constraints openings_do_not_overlap, special_openings_do_not_overlap
 */
export const writePlaceEdit = async (sql: Sql, { placeId, version, edit }: PlaceEdited): Promise<void> => {
  if (!(await takePlaceVersion(sql, placeId, version))) throw new Refusal('it_has_changed_meanwhile')
  await write(sql, placeId, edit)
}

/** Edits a place. Facts come first (R9b): what stands there and no longer fits is to be mended. @throws as writePlaceEdit */
export const editPlace = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId }: SignedIn,
  edited: PlaceEdited,
): Promise<void> =>
  sql.begin(async sql => {
    await writePlaceEdit(sql, edited)
    await insertAuditEntry(sql, {
      at: now(),
      actor: `account/${accountId}`,
      verb: verbs[edited.edit.does],
      about: `place/${edited.placeId}`,
    })
  })
