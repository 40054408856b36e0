import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../server/root.ts'
import { linesOf, readInstance } from '../../server/rosters/read-instance.ts'
import { checkInstance } from '../rosters/instances/instance-checker.ts'
import { measured, said } from './rosters.ts'
import { type Row, rowOf } from './row.ts'

const instances = [
  { number: 1, best: 607, most: 1 },
  { number: 2, best: 828, most: 1 },
  { number: 3, best: 1001, most: 1 },
  { number: 5, best: 1143, most: 1.02 },
  { number: 7, best: 1056, most: 1.02 },
  { number: 9, best: 439, most: 1.05 },
]

/** Public instances, two minutes each, beside the best that anybody knows; what a checker of its own finds broken counts for nothing. */
export const instanceRows = async (): Promise<Row[]> => {
  const rows: Row[] = []
  for (const { number, best, most } of instances) {
    const text = readFileSync(join(root, `tests/rosters/instances/instance-${number}.txt`), 'utf8')
    const instance = readInstance(text)
    const found = await measured(instance.problem, 120)
    const { hard, cost } = checkInstance(text, linesOf(instance, found.outcome.held))
    rows.push(
      rowOf(`instance ${number}`, {
        measured: said(found),
        against: `best known ${best}`,
        ratio: hard.length > 0 ? Number.POSITIVE_INFINITY : cost / best,
        most,
      }),
    )
  }
  return rows
}
