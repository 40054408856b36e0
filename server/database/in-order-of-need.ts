import type { Need, Table } from '../../sql/backup/tables.ts'
import { DatabaseFault } from './database-fault.ts'

/**
 * Tables in an order in which they can be filled: whoever is needed comes before those that need it; else as they came.
 * @throws DatabaseFault where tables need each other in a circle: no order fills them.
 */
export const inOrderOfNeed = (tables: readonly Table[], needs: readonly Need[]): Table[] => {
  const placed = new Set<string>()
  const ordered: Table[] = []
  let waiting = [...tables]
  const isReady = ({ name }: Table) =>
    needs.every(
      need => need.table !== name || placed.has(need.needs) || !tables.some(t => t.name === need.needs),
    )
  while (waiting.length > 0) {
    const ready = waiting.filter(isReady)
    if (ready.length === 0)
      throw new DatabaseFault(
        `The tables ${waiting.map(({ name }) => name).join(', ')} need each other in a circle, and no order fills them: let one of their foreign keys go first.`,
      )
    for (const table of ready) placed.add(table.name)
    ordered.push(...ready)
    waiting = waiting.filter(({ name }) => !placed.has(name))
  }
  return ordered
}
