import { beforeEach } from 'vitest'
import { openPark } from '../setup/park.ts'
import { emptied } from './outbox.ts'
import { varFolder } from './var-folder.ts'

/** For one test file: a park whose messages become files in a folder of its own; both are empty, and it is 18:00, before each test. */
export const openSending = async () => {
  const files = varFolder()
  const park = await openPark('2026-11-24T18:00', { VAR_DIR: files.varDir })
  beforeEach(async () => {
    park.setClock('2026-11-24T18:00')
    files.empty()
    await emptied(park.context)
  })
  return { ...park, files }
}
