import type { SignedIn } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { type RoomWritten, updateRoom } from '../../sql/availability/rooms.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

export interface RoomEdited {
  readonly roomId: number
  readonly room: RoomWritten & { readonly version: number }
}

/**
 * The step that writes a room anew, in a transaction of whoever calls it.
 * @throws Refusal it_has_changed_meanwhile when it is not as it was shown any more
 */
export const writeRoom = async (sql: Sql, { roomId, room }: RoomEdited): Promise<void> => {
  if (!(await updateRoom(sql, roomId, room))) throw new Refusal('it_has_changed_meanwhile')
}

/** Writes a room anew. What stands in one that is out of use, or of another use, is to be mended (R9b). @throws as writeRoom */
export const changeRoom = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId }: SignedIn,
  edited: RoomEdited,
): Promise<void> =>
  sql.begin(async sql => {
    await writeRoom(sql, edited)
    const about = `room/${edited.roomId}`
    await insertAuditEntry(sql, { at: now(), actor: `account/${accountId}`, verb: 'room.change', about })
  })
