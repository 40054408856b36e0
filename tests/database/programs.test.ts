import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { preparePlace } from '../../server/database/place.ts'
import { findPackage, findPrograms } from '../../server/database/programs.ts'
import { runProgram } from '../../server/database/run-program.ts'
import { openPlaces } from './places.ts'

const { newPlace } = openPlaces()

/** The package as npm lays it down with install scripts off: without its links. */
const packageWithoutLinks = (): string => {
  const folder = newPlace('package')
  cpSync(findPackage(), folder, { recursive: true, verbatimSymlinks: true })
  const libraries = join(folder, 'native', 'lib')
  for (const name of readdirSync(libraries))
    if (lstatSync(join(libraries, name)).isSymbolicLink()) rmSync(join(libraries, name))
  return folder
}

it('the programs of PostgreSQL run from where npm put them, install scripts or not', async () => {
  const [place, original] = [preparePlace(newPlace()), packageWithoutLinks()]
  chmodSync(dirname(original), 0o755)

  const programs = await findPrograms(place, original)

  expect(programs('initdb')).toBe(join(original, 'native', 'bin', 'initdb'))
  expect((await runProgram(programs('initdb'), ['--version'], place.as)).said).toMatch(
    /^initdb \(PostgreSQL\) 1/,
  )
})

it('the programs of PostgreSQL run from a copy where the checkout is closed to them, made once', async () => {
  const [place, original] = [preparePlace(newPlace()), packageWithoutLinks()]
  const closed = process.getuid?.() === 0 ? dirname(original) : join(original, 'native', 'lib')
  chmodSync(closed, process.getuid?.() === 0 ? 0o700 : 0o500)
  onTestFinished(() => chmodSync(closed, 0o700))

  const programs = await findPrograms(place, original)

  expect(programs('initdb').startsWith(place.folder)).toBe(true)
  expect((await runProgram(programs('initdb'), ['--version'], place.as)).said).toMatch(
    /^initdb \(PostgreSQL\) 1/,
  )
  expect((await findPrograms(place, original))('initdb')).toBe(programs('initdb'))
  expect(existsSync(join(place.folder, 'programs-aside'))).toBe(false)
})
