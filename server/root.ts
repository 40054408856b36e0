import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const above = (folder: string): string =>
  existsSync(join(folder, 'package.json')) ? folder : above(dirname(folder))

/** The folder of package.json, from the sources and from what is built of them alike: SQL and sheets are read from it. */
export const root = above(dirname(fileURLToPath(import.meta.url)))
