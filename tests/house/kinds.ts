import { DateTime } from 'luxon'
import ts from 'typescript'
import type { Sql } from '../../sql/connect.ts'
import { PARK_ZONE } from '../../sql/instants.ts'
import { checker } from './declared-queries.ts'

/** What a value is once it is in TypeScript: number, string, boolean, instant, bytes, json, or a list of one of them. */
export type Kind = string

const kindsByName: Readonly<Record<string, Kind>> = {
  bool: 'boolean',
  bytea: 'bytes',
  json: 'json',
  jsonb: 'json',
  timestamptz: 'instant',
  timestamp: 'a Date without a zone',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  oid: 'number',
  float4: 'number',
  float8: 'number',
}

/** How sql/connect.ts hands over a column of each type of this database, by the type's oid. What it does not know is a string. */
export const readKinds = async (sql: Sql): Promise<ReadonlyMap<number, Kind>> => {
  const types = await sql<{ oid: number; name: string; element: string | null }[]>`
    select list.oid::int as oid, list.typname as name, element.typname as element
    from pg_type list left join pg_type element on list.typcategory = 'A' and element.oid = list.typelem`
  const one = (name: string) => kindsByName[name] ?? 'string'
  return new Map(
    types.map(({ oid, name, element }) => [oid, element === null ? one(name) : `${one(element)}[]`]),
  )
}

const isEmpty = ({ flags }: ts.Type) => (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0

/** The members of a type that are not null or undefined. A boolean is two of them. */
export const membersOf = (type: ts.Type): ts.Type[] =>
  (type.isUnion() ? type.types : [type]).filter(member => !isEmpty(member))

export const elementOf = (type: ts.Type): ts.Type | undefined =>
  checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined

const kindOfMember = (type: ts.Type): Kind => {
  if (type.flags & ts.TypeFlags.NumberLike) return 'number'
  if (type.flags & ts.TypeFlags.StringLike) return 'string'
  if (type.flags & ts.TypeFlags.BooleanLike) return 'boolean'
  const name = type.getSymbol()?.name
  if (name === 'DateTime') return 'instant'
  if (name === 'Buffer' || name === 'Uint8Array') return 'bytes'
  const element = elementOf(type)
  if (!element) return 'json'
  const kind = kindOfType(element)
  return kind === 'json' ? 'json' : `${kind}[]`
}

/** What a declared type is; null and undefined aside. A mixture says all that it is. */
export const kindOfType = (type: ts.Type): Kind =>
  [...new Set(membersOf(type).map(kindOfMember))].join(' or ')

export const anInstant = DateTime.fromISO('2026-11-25T09:00', { zone: PARK_ZONE })

/** Some value of a kind, to go on with where a statement was described and not run. */
export const someOf = (kind: Kind): unknown => {
  const some: Record<string, unknown> = {
    number: 1,
    string: '1',
    boolean: true,
    instant: anInstant,
    bytes: Buffer.alloc(32),
  }
  return some[kind] ?? []
}
