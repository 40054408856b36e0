import { readFileSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { codeOf } from './database-fault.ts'

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Makes the links between libraries that npm packages cannot hold: the package's install script does so too, unless such
 * scripts were off.
 * @param folder the package's; links that are there already stay.
 */
export const makeLinks = (folder: string) => {
  const list = readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')
  for (const { source, target } of links.parse(JSON.parse(list)))
    try {
      symlinkSync(basename(source), join(folder, target))
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
}
