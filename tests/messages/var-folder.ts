import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A var/ of this test file's own, and what of it is in messages/. */
export const varFolder = () => {
  const varDir = mkdtempSync(join(tmpdir(), 'var-'))
  const folder = join(varDir, 'messages')
  afterAll(() => rmSync(varDir, { recursive: true, force: true }))
  const empty = () => rmSync(folder, { recursive: true, force: true })
  const names = () => {
    try {
      return readdirSync(folder).sort()
    } catch {
      return []
    }
  }
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return { varDir, folder, empty, names, read }
}
