import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { eraseContacts } from '../../jobs/erase-contacts.ts'
import { openPark } from '../setup/park.ts'
import { varFolder } from './var-folder.ts'

const files = varFolder()
const { context } = await openPark('2026-11-24T18:00', { VAR_DIR: files.varDir })

beforeEach(files.empty)

const written = (name: string, days: number) => {
  mkdirSync(files.folder, { recursive: true })
  const at = context.now().minus({ days }).toSeconds()
  writeFileSync(join(files.folder, name), '+8613800000001\n')
  utimesSync(join(files.folder, name), at, at)
}

it('messages kept as files go after thirty days with the contacts in them, and nothing that is not ours (R63)', async () => {
  const aside = '.4-sms.txt.00000000-0000-4000-8000-000000000000'
  for (const name of ['1-sms.txt', '2-email.eml', aside, 'notes.txt', '1-sms.txt.bak']) written(name, 31)
  for (const name of ['5-sms.txt', '6-email.eml']) written(name, 29)

  await eraseContacts(context)

  expect(files.names()).toEqual(['1-sms.txt.bak', '5-sms.txt', '6-email.eml', 'notes.txt'])
})

it('a house that never wrote one has none to remove', async () => {
  await expect(eraseContacts(context)).resolves.toBeUndefined()
})
