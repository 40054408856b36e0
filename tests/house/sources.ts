import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../../server/root.ts'

export interface Source {
  /** From the folder of package.json: server/booking/book.ts */
  readonly path: string
  readonly text: string
}

/** What .gitignore leaves out, and the history itself. */
const notOurs = new Set(['.git', 'node_modules', 'dist', 'var', 'coverage'])

const pathsUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (notOurs.has(entry.name) || path.endsWith('.log')) return []
    return entry.isDirectory() ? pathsUnder(path) : [path]
  })

/** The path of every file of the repository. */
export const everyPath = (): string[] => pathsUnder('').map(path => relative('', path))

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Every file with one of the endings below the folders: ['server', 'sql'], /\.tsx?$/. */
export const sourcesIn = (folders: readonly string[], ending: RegExp): Source[] =>
  everyPath()
    .filter(path => folders.some(folder => path.startsWith(`${folder}/`)) && ending.test(path))
    .map(path => ({ path, text: textOf(path) }))

export const product = ['server', 'sql', 'views', 'jobs'] as const

/** Paths of the sources in which a pattern is found: what a rule names when it is broken. */
export const where = (sources: readonly Source[], pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
