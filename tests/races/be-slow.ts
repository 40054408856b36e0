import type { Sql } from '../../sql/connect.ts'

/**
 * From now on each claim, or each row of another table, takes as long to write as on a disk that is busy: what lies between two claims of
 * one appointment is else too short for another to be met in.
 */
export const beSlow = async (sql: Sql, table = 'reservation'): Promise<void> => {
  await sql`
    create function be_slow() returns trigger language plpgsql as $$
    begin perform pg_sleep(0.02); return new; end $$`
  await sql`create trigger be_slow before insert on ${sql(table)} for each row execute function be_slow()`
}
