import { chmodSync, mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder that everybody may enter, as PostgreSQL under a lent identity has to: else it would be led elsewhere. */
export const openFolder = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'place-')))
  chmodSync(folder, 0o755)
  return folder
}
