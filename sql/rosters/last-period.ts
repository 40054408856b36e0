import type { Sql } from '../connect.ts'

/** A published roster of a duty that went before another. */
export interface LastPeriod {
  readonly rosterId: number
  /** 'YYYY-MM-DD', its first day and the first after it. */
  readonly from: string
  readonly until: string
}

/** The last published roster of a duty that began before a day, 'YYYY-MM-DD'; undefined when there is none. */
export const lastPeriod = async (sql: Sql, dutyId: number, day: string): Promise<LastPeriod | undefined> => {
  const [row] = await sql<LastPeriod[]>`
    select roster_id, lower(period) as "from", upper(period) as until from roster
    where duty_id = ${dutyId} and state = 'published' and lower(period) < ${day}::date
    order by period desc limit 1`
  return row
}
