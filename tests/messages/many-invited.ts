import type { Context } from '../../server/context.ts'

/** As many accounts as that, each invited by mail, as fast as they can be written. */
export const manyInvited = ({ sql, now }: Context, count: number) => sql`
  with invited as (
    insert into account (email, called)
    select 'to-' || n || '@example.org', '志愿者' from generate_series(1, ${count}) n
    returning account_id)
  insert into message (kind, channel, account_id, about, once, due_at, useless_at)
  select 'invited', 'email', account_id, '{}', 'invited/' || account_id, ${now()}::timestamptz, ${now().plus({ days: 1 })}
  from invited`
