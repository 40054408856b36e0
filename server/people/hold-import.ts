import type { Coordinator } from '../../sql/accounts/staff.ts'
import { qualifications } from '../../sql/people/directory.ts'
import { holdImport } from '../../sql/people/imports.ts'
import type { LineFault } from '../../views/people/imported.ts'
import type { Fault } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import type { Upload } from '../http/read-upload.ts'
import { decodeTable } from './decode-table.ts'
import { planFor } from './plan-for.ts'
import { readPeople } from './read-people.ts'

/** A table handed in: kept under a number until it is confirmed, or what is wrong with it and nothing kept. */
export type HandedIn =
  | { readonly importId: number }
  | { readonly fault: Fault | null; readonly faults: readonly LineFault[] }

const textOf = (upload: Upload, pasted: string | null) => {
  if (upload === 'too large') return { fault: 'file_too_large' as const }
  if (upload !== null) return decodeTable(upload)
  return pasted === null ? { fault: 'file_is_missing' as const } : { text: pasted }
}

/** Reads a table of people, and keeps it until it is confirmed when nothing is wrong in it. Nobody is written. */
export const handIn = async (
  context: Context,
  who: Coordinator,
  upload: Upload,
  pasted: string | null,
): Promise<HandedIn> => {
  const given = textOf(upload, pasted)
  if ('fault' in given) return { fault: given.fault, faults: [] }
  const { sql, now } = context
  const { people, faults, fault } = await readPeople(given.text, await qualifications(sql))
  if (fault || faults.length > 0) return { fault, faults }
  const plan = await planFor(sql, now(), who, people)
  if (plan.faults.length > 0) return { fault: null, faults: plan.faults }
  return { importId: await holdImport(sql, who, people, now()) }
}
