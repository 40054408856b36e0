import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import openapiTypeScript, { astToString } from 'openapi-typescript'
import { root } from '../../server/root.ts'

const head = `/** The types of a client of the interface for programs, made from its description: \`npx vitest run tests/booking/api -u\`. */

`

/** The types that a client makes from a description, in the form of this house. */
export const typesOf = async (description: object): Promise<string> => {
  const types = astToString(await openapiTypeScript(JSON.stringify(description)))
  const format = ['format', '--stdin-file-path=tests/setup/api-description.ts']
  const biome = join(root, 'node_modules/.bin/biome')
  return execFileSync(biome, format, { input: head + types, encoding: 'utf8', cwd: root, timeout: 15_000 })
}
