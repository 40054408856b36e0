import type { Sql } from '../connect.ts'

export const uses = ['mediation', 'counselling', 'waiting', 'play', 'classroom', 'hall', 'window'] as const
export type RoomUse = (typeof uses)[number]

/** What somebody writes about a room. */
export interface RoomWritten {
  readonly nameZh: string
  readonly nameEn: string
  readonly use: RoomUse
  readonly seats: number
  /** Out of use: nothing is offered in it, and what stands in it is to be mended. */
  readonly standing: 'in_use' | 'out_of_use'
}

export interface RoomShown extends RoomWritten {
  readonly roomId: number
  readonly placeId: number
  readonly version: number
}

/** The rooms of a place, in the order in which they came. */
export const roomsOf = (sql: Sql, placeId: number) => sql<RoomShown[]>`
  select room_id, place_id, name_zh, name_en, use, seats, standing, version
  from room where place_id = ${placeId} order by room_id`

/** One room; undefined when there is none. */
export const roomOf = async (sql: Sql, roomId: number | null) => {
  const [row] = await sql<RoomShown[]>`
    select room_id, place_id, name_zh, name_en, use, seats, standing, version
    from room where room_id = ${roomId}`
  return row
}

/** Adds a room to a place, and gives its number: a resource first, as a person is. */
export const insertRoom = async (sql: Sql, placeId: number, room: RoomWritten): Promise<number> => {
  const { nameZh, nameEn, use, seats, standing } = room
  const [{ roomId }] = await sql<[{ roomId: number }]>`
    with made as (insert into resource (kind) values ('room') returning resource_id)
    insert into room (room_id, place_id, name_zh, name_en, use, seats, standing)
    select resource_id, ${placeId}, ${nameZh}, ${nameEn}, ${use}, ${seats}, ${standing} from made
    returning room_id`
  return roomId
}

/** Writes a room anew. @returns whether it still was as whoever writes it saw it. */
export const updateRoom = async (
  sql: Sql,
  roomId: number,
  { nameZh, nameEn, use, seats, standing, version }: RoomWritten & { readonly version: number },
): Promise<boolean> => {
  const { count } = await sql`
    update room set name_zh = ${nameZh}, name_en = ${nameEn}, use = ${use}, seats = ${seats},
      standing = ${standing}, version = version + 1
    where room_id = ${roomId} and version = ${version}`
  return count > 0
}
