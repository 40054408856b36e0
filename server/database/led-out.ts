import { createHash } from 'node:crypto'
import { mkdirSync, rmdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from './database-fault.ts'

/** Where root keeps what programs work on; everybody may enter it. */
const everybodysWay = '/var/lib'

/**
 * Replaces a new folder that a lent identity cannot reach, as below root's own home, by a link to one that it can.
 * @returns whether the link stands; not where the folder holds something already, or /var/lib cannot be written.
 */
export const ledOut = (folder: string): boolean => {
  const name = `jingyue-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  const outside = join(everybodysWay, name)
  try {
    mkdirSync(outside, { recursive: true, mode: 0o700 })
    rmdirSync(folder)
    symlinkSync(outside, folder)
    return true
  } catch (error) {
    // Another starter was quicker with the same link.
    return codeOf(error) === 'EEXIST'
  }
}
