import { z } from 'zod'
import type { FormState, Typed } from '../../views/kit/form.ts'
import type { Fault } from '../../views/text/text.ts'
import { BadRequest } from './bad-request.ts'

export type ReadForm<T> = FormState & { readonly value?: T }

/** Fields of every form that are the house's and no business of a schema. */
const ours = new Set(['token', 'locale', 'back'])

/** What a posted body holds, each field a list of texts, without the fields that are the house's. */
export const typedIn = (body: unknown): Typed => {
  const fields = z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .catch({})
    .parse(body)
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !ours.has(name))
      .map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
  )
}

/**
 * Reads a posted form: its value, or the faults beside their fields; what was typed is kept either way.
 * @param schema reads lists of texts by field name; its messages are names of sentences (Fault), not sentences.
 * @throws BadRequest when a field came that no form of ours has: nobody typed it (security.md 26).
 */
export const readForm = <T>(schema: z.ZodType<T>, body: unknown): ReadForm<T> => {
  const typed = typedIn(body)
  const { success, data, error } = schema.safeParse(typed)
  if (success) return { typed, faults: {}, value: data }
  if (error.issues.some(({ code }) => code === 'unrecognized_keys')) throw new BadRequest()
  const faults: Record<string, Fault> = {}
  for (const { path, message } of error.issues) faults[String(path[0])] ??= message as Fault
  return { typed, faults }
}

/** What a form holds in which nobody types: a button, and what it carries along. @throws BadRequest when it is none of ours. */
export const heldIn = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const { value } = readForm(schema, body)
  if (value === undefined) throw new BadRequest()
  return value
}
