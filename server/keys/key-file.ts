import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { codeOf } from '../database/database-fault.ts'
import { KeyFault, type Keys, parseKeys } from './keys.ts'

/** Made aside and linked into place, so that of two processes starting at once both read the same keys. */
const makeKeyFile = (path: string) => {
  const aside = `${path}.${process.pid}`
  const keys = [{ version: 1, secret: randomBytes(32).toString('base64url') }]
  writeFileSync(aside, `${JSON.stringify(keys)}\n`, { mode: 0o600 })
  try {
    linkSync(aside, path)
  } catch (error) {
    if (!existsSync(path)) throw error
  } finally {
    rmSync(aside)
  }
}

const keyFile = (varDir: string): string => {
  const path = join(varDir, 'keys.json')
  try {
    mkdirSync(varDir, { recursive: true })
    if (!existsSync(path)) makeKeyFile(path)
    chmodSync(path, 0o600)
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new KeyFault(
      `The keys in ${path} cannot be read or made (${codeOf(error)}): set VAR_DIR to a folder that can be written, or set APP_KEYS.`,
    )
  }
}

/**
 * The keys of the process: APP_KEYS, which is demanded in earnest; else var/keys.json, made at the first start.
 * @throws KeyFault when neither can be read as keys.
 */
export const readKeys = ({ appKeys, varDir }: Pick<Config, 'appKeys' | 'varDir'>): Keys =>
  parseKeys(appKeys ?? keyFile(varDir))
