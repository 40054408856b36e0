import { afterAll } from 'vitest'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import { connect } from '../../sql/connect.ts'
import { openPark } from '../setup/park.ts'
import { serve } from '../setup/serve.ts'

/** The product twice over one database, each with its own pool of connections: small pools would hide what races do. */
export const openTwoInstances = async (variables: Record<string, string> = {}) => {
  const park = await openPark('2026-11-25T09:00', variables)
  await seedPark(park.sql, park.context.now())
  const other = connect(park.database, 80)
  afterAll(() => other.end())
  const origins = [await serve(park.context), await serve({ ...park.context, sql: other })] as const
  /** The one or the other, by turns. */
  const turn = (position: number) => origins[position % 2 === 0 ? 0 : 1]
  return { ...park, origins, turn }
}

/** So many of something, made from their position. */
export const many = <T>(count: number, make: (position: number) => T): T[] =>
  Array.from({ length: count }, (_, position) => make(position))
