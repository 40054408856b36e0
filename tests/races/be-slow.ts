import type { Sql } from '../../sql/connect.ts'

/**
 * From now on each claim takes as long to write as on a disk that is busy: what lies between two claims of one appointment is else
 * too short for another to be met in.
 */
export const beSlow = async (sql: Sql): Promise<void> => {
  await sql`
    create function be_slow() returns trigger language plpgsql as $$
    begin perform pg_sleep(0.02); return new; end $$`
  await sql`create trigger be_slow before insert on reservation for each row execute function be_slow()`
}
