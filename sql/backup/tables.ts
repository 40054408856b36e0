import type { Sql } from '../connect.ts'

/** A table of ours, with what a backup keeps of it: every column that is not computed from others. */
export interface Table {
  readonly name: string
  readonly columns: string[]
  /** A column by which its rows point at other rows of it; those that point at none have to come first. */
  readonly within: string | null
}

/**
 * Every table of ours but the record of migrations, by name: what stands in the schema and belongs to no extension.
 */
export const tablesOf = (sql: Sql) => sql<Table[]>`
  select relname::text as name,
    (select array_agg(attname::text order by attnum) from pg_attribute
      where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
    (select attname::text from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where contype = 'f' and conrelid = pg_class.oid and confrelid = pg_class.oid limit 1) as within
  from pg_class
  where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and relname <> 'schema_version'
    and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
  order by relname`

/** A foreign key between two tables: one cannot be filled before the other. */
export interface Need {
  readonly table: string
  readonly needs: string
}

/** Who needs whom, once each; not those that need themselves. */
export const needsOf = (sql: Sql) => sql<Need[]>`
  select distinct needing.relname::text as "table", needed.relname::text as needs
  from pg_constraint
    join pg_class needing on needing.oid = conrelid
    join pg_class needed on needed.oid = confrelid
  where contype = 'f' and connamespace = current_schema()::regnamespace and conrelid <> confrelid
  order by 1, 2`

/** How far the numbers of a column have been given out. */
export interface Sequence {
  readonly table: string
  readonly column: string
  readonly last: number
}

/** The numbers that were given out, also to rows that are no more: no row to come may have one of them. */
export const sequencesOf = (sql: Sql) => sql<Sequence[]>`
  with ours as materialized (
    select relname::text as "table", attname::text as "column", seqrelid
    from pg_sequence
      join pg_depend on pg_depend.classid = 'pg_class'::regclass and objid = seqrelid
        and refclassid = 'pg_class'::regclass and pg_depend.deptype in ('i', 'a')
      join pg_class on pg_class.oid = refobjid
      join pg_attribute on attrelid = refobjid and attnum = refobjsubid
    where relnamespace = current_schema()::regnamespace)
  select "table", "column", pg_sequence_last_value(seqrelid::regclass) as last
  from ours where pg_sequence_last_value(seqrelid::regclass) is not null order by 1, 2`

/** Goes on after the last number that was given out. */
export const goOnAfter = (sql: Sql, { table, column, last }: Sequence) => sql<[{ at: number }]>`
  select setval(pg_get_serial_sequence(format('%I.%I', current_schema(), ${table}::text), ${column}), ${last}) as at`

/** Something of a schema that a migration makes by name, and that outlives its tables. */
export interface Made {
  readonly kind: 'tables' | 'functions' | 'types'
  readonly name: string
}

/** Every function and type of the schema that belongs to no extension, once each; not the types that come with a table. */
export const routinesAndTypes = (sql: Sql) => sql<Made[]>`
  select distinct 'functions' as kind, proname::text as name from pg_proc
  where pronamespace = current_schema()::regnamespace
    and not exists (select from pg_depend where objid = pg_proc.oid and deptype in ('e', 'i'))
  union all
  select 'types', typname::text from pg_type
  where typnamespace = current_schema()::regnamespace and typtype in ('r', 'd', 'e')
    and not exists (select from pg_depend where objid = pg_type.oid and deptype = 'e')
  order by 1, 2`

/** Takes down every table, function and type of the schema that belongs to no extension, and the record of migrations. */
export const takeDown = (sql: Sql) => sql`
  do $$
  declare
    statement text;
  begin
    for statement in
      select format('drop table if exists %s cascade', oid::regclass) from pg_class
      where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
        and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
      union all
      select format('drop routine if exists %s cascade', oid::regprocedure) from pg_proc
      where pronamespace = current_schema()::regnamespace and prokind in ('f', 'p')
        and not exists (select from pg_depend where objid = pg_proc.oid and deptype in ('e', 'i'))
      union all
      select format('drop type if exists %s cascade', oid::regtype) from pg_type
      where typnamespace = current_schema()::regnamespace and typtype in ('r', 'd', 'e')
        and not exists (select from pg_depend where objid = pg_type.oid and deptype = 'e')
    loop
      execute statement;
    end loop;
  end $$`
