import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { advice } from './advice.ts'
import { codeOf, DatabaseFault } from './database-fault.ts'
import { giveTo } from './identity.ts'
import type { Place } from './place.ts'
import { makeLinks } from './program-links.ts'

const versionOf = (original: string): string => {
  const description = JSON.parse(readFileSync(join(original, 'package.json'), 'utf8'))
  return z.object({ version: z.string() }).parse(description).version
}

const copyTo = (aside: string, original: string) => {
  rmSync(aside, { recursive: true, force: true })
  cpSync(join(original, 'native'), join(aside, 'native'), { recursive: true, verbatimSymlinks: true })
  // A checkout that may only be read brings its rights along.
  for (const entry of readdirSync(aside, { recursive: true, withFileTypes: true }))
    if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o755)
  makeLinks(aside)
}

/**
 * Copies the programs of PostgreSQL beside its data, once for each version of the package.
 * @returns the folder of the copy, which is laid out as the package's.
 * @throws DatabaseFault when there is no room for it (60 MB).
 */
export const copyPrograms = ({ folder, identity }: Place, original: string): string => {
  const copy = join(folder, `programs-${versionOf(original)}`)
  if (existsSync(copy)) return copy
  const aside = join(folder, 'programs-aside')
  try {
    copyTo(aside, original)
    if (identity) giveTo(identity, aside)
    renameSync(aside, copy)
  } catch (error) {
    throw new DatabaseFault(
      `The programs of PostgreSQL could not be copied into ${folder}; ${advice(folder)}. It said: ${codeOf(error)}`,
    )
  }
  return copy
}
