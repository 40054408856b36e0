import type { Choice } from '../../sql/availability/claims.ts'
import { insertRooms, insertWorkers } from '../../sql/booking/serving.ts'
import type { Sql } from '../../sql/connect.ts'

/** As the languages of a person name it: 'dialect' when it is ticked (R10). */
export const DIALECT = '平湖话'

/** The language that whoever serves an appointment should speak, from what is to be prepared for it; null: whichever (R18). */
export const languageOf = (prepare: readonly string[]) => (prepare.includes('dialect') ? DIALECT : null)

/** Writes who serves an appointment, and in which rooms. */
export const writeServing = async (sql: Sql, appointmentId: number, chosen: readonly Choice[]) => {
  await insertWorkers(
    sql,
    appointmentId,
    chosen.filter(({ kind }) => kind === 'person'),
  )
  await insertRooms(
    sql,
    appointmentId,
    chosen.filter(({ kind }) => kind === 'room'),
  )
}
