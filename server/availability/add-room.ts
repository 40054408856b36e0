import type { SignedIn } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { insertRoom, type RoomWritten } from '../../sql/availability/rooms.ts'
import type { Context } from '../context.ts'

/** Adds a room to a place. */
export const addRoom = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId }: SignedIn,
  placeId: number,
  room: RoomWritten,
): Promise<number> =>
  sql.begin(async sql => {
    const roomId = await insertRoom(sql, placeId, room)
    const about = `room/${roomId}`
    await insertAuditEntry(sql, { at: now(), actor: `account/${accountId}`, verb: 'room.add', about })
    return roomId
  })
