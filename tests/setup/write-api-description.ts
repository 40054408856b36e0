import { execFileSync } from 'node:child_process'
import openapiTypeScript, { astToString } from 'openapi-typescript'

const head = `/** The types of a client of the interface for programs, made from its description: \`npx vitest run tests/booking/api -u\`. */

`

/** The types that a client makes from a description, in the form of this house. */
export const typesOf = async (description: object): Promise<string> => {
  const types = astToString(await openapiTypeScript(JSON.stringify(description)))
  const format = ['biome', 'format', '--stdin-file-path=tests/setup/api-description.ts']
  return execFileSync('npx', format, { input: head + types, encoding: 'utf8' })
}
