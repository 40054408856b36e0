import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Asset {
  readonly name: string
  readonly contentType: string
  readonly content: Buffer
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const above = (folder: string): string =>
  existsSync(join(folder, 'package.json')) ? folder : above(dirname(folder))

// views may not import the server, which knows this folder too.
const folder = join(above(dirname(fileURLToPath(import.meta.url))), 'views', 'public')

const read = (name: string): [string, Asset] => {
  const contentType = contentTypes[extname(name)]
  if (!contentType)
    throw new Error(`views/public holds ${name}, which is none of ${Object.keys(contentTypes)}`)
  const content = readFileSync(join(folder, name))
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return [`/assets/${hash}/${name}`, { name, contentType, content }]
}

/** What is served under /assets, by address. An address names its content, which may be kept for ever. */
export const assets: ReadonlyMap<string, Asset> = new Map(
  readdirSync(folder)
    .filter(name => !name.endsWith('.md'))
    .sort()
    .map(read),
)

const addresses = new Map([...assets].map(([address, { name }]) => [name, address]))

/**
 * The address of a file in views/public, with its hash.
 * @throws Error when there is no such file.
 */
export const asset = (name: string): string => {
  const address = addresses.get(name)
  if (!address) throw new Error(`views/public holds no ${name}`)
  return address
}
