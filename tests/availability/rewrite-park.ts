import type { Sql } from '../../sql/connect.ts'
import { insertText } from './load-park.ts'
import { rowsOf } from './park-rows.ts'
import type { Row } from './park-words.ts'
import type { PlainPark } from './plain-park.ts'

/** Nothing points at the rows of these: written anew, they say the same. */
const anew = new Set([
  ...['calendar_year', 'calendar_day', 'opening', 'special_opening', 'closure', 'working_hours'],
  ...['extra_hours', 'leave', 'held_qualification', 'service_hours', 'service_worker'],
])
/** Of these, what an edit writes, and the key it is found by. */
const written: Readonly<Record<string, readonly [key: string, ...columns: string[]]>> = {
  person: ['person_id', 'standing'],
  room: ['room_id', 'use', 'place_id'],
  service: ['service_id', 'closed_because_zh', 'closed_because_en', 'lead_minutes', 'horizon_days'],
  service_need: ['service_need_id', 'qualifications', 'people'],
  service_room: ['service_room_id', 'uses', 'rooms'],
  duty: ['duty_id', 'purpose', 'ended_on'],
  shift: ['shift_id', 'cancelled_at'],
  assignment: ['assignment_id', 'state'],
}

const inText = (value: Row[string] | undefined) =>
  value === null || value === undefined ? 'null' : `'${value}'`

const rewriteText = ([table, rows]: [string, Row[]]) => {
  if (anew.has(table)) return `delete from ${table};${insertText([table, rows])}`
  const [key, ...columns] = written[table] ?? []
  if (key === undefined) return ''
  return rows
    .map(row => {
      const sets = columns.map(column => `${column} = ${inText(row[column])}`).join(', ')
      return `update ${table} set ${sets} where ${key} = ${inText(row[key])};`
    })
    .join('')
}

/** Writes an edited park over the one that is loaded; what stands in it stays as it is. */
export const rewritePark = (sql: Sql, park: PlainPark) => sql.unsafe(rowsOf(park).map(rewriteText).join('\n'))
