import type { Sql } from '../connect.ts'

/** In a statement over party and appointment: cancelled, as that party knows it, by them alone (R17) or the whole of it. */
export const isCancelled = (sql: Sql) => sql`(withdrawn_at is not null or state = 'cancelled')`

/** In such a statement: whether the park called it off, for whoever still came. */
export const isCalledOff = (sql: Sql) => sql`(withdrawn_at is null and state = 'cancelled')`

/** In such a statement: whether it has ended, in whatever way. */
export const hasEnded = (sql: Sql) => sql`(state in ('completed', 'missed', 'unclear'))`

/**
 * In such a statement: whether that party can change nothing any more. That the other has arrived ends nothing for them: they
 * would read it from what is missing on their page (R14).
 */
export const isOver = (sql: Sql) => sql`(${isCancelled(sql)} or ${hasEnded(sql)} or arrived_at is not null)`

/** In such a statement: whether it was asked to be cancelled and waits for a voice (R16). */
export const isHeld = (sql: Sql) => sql`(cancel_asked_at is not null and not ${isOver(sql)})`
