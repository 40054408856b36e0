import type { Logger } from 'pino'
import type { Pool } from '../../sql/connect.ts'
import { type About, ArchiveFault } from './archive.ts'
import { checkArchive } from './check-archive.ts'
import { emptyStanding, takeDownEmpty } from './empty-target.ts'
import { loadArchive } from './load-archive.ts'
import { migrate, migrationsFolder } from './migrate.ts'
import { readMigrations } from './migrations.ts'

type Log = Pick<Logger, 'info' | 'warn'>

/**
 * Reads an archive to its end before anything is touched.
 * @throws ArchiveFault when it is none of ours, not whole, or of a newer schema than this version knows.
 */
export const readableArchive = async (file: string): Promise<About> => {
  const about = await checkArchive(file)
  const newest = readMigrations(migrationsFolder).at(-1)?.version ?? 0
  if (about.schema > newest)
    throw new ArchiveFault(
      `${file} is of migration ${about.schema}, and this version ends at ${newest}: restore with version ${about.product} or newer. Nothing was written.`,
    )
  return about
}

/**
 * Restores an archive into an empty database: its schema as it was then, its rows in one transaction, then the migrations since.
 * @throws ArchiveFault, DatabaseFault, each a sentence that says what to do.
 */
export const restore = async (sql: Pool, log: Log, file: string): Promise<About> => {
  const about = await readableArchive(file)
  const standing = await emptyStanding(sql)
  if (standing !== null && standing > about.schema) await takeDownEmpty(sql)
  await migrate(sql, log, migrationsFolder, about.schema)
  await loadArchive(sql, file, about)
  await migrate(sql, log)
  return about
}
