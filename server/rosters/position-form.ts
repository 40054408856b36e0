import { z } from 'zod'
import type { Candidate } from '../../views/rosters/candidate.ts'
import { fault, maybe, once, several, versionShown, wholeNumber } from '../booking/form-fields.ts'

/** Which position somebody leaves who is drawn from it to another, as a form says it; null: none. */
export const leavesIn = (body: unknown): number | null =>
  z
    .object({
      from: z
        .string()
        .regex(/^\d{1,15}$/)
        .transform(Number),
    })
    .safeParse(body).data?.from ?? null

/** Who is put into a position; '' leaves it empty. Whom a rule stops is put there only even so; some never are, and are not offered. */
export const positionForm = (candidates: readonly Candidate[]) => {
  const offered = candidates.filter(({ never }) => !never).map(({ personId }) => String(personId))
  const free = new Set(
    candidates.filter(({ rules }) => rules.length === 0).map(({ personId }) => String(personId)),
  )
  return z
    .strictObject({
      person: once('choose_one').pipe(z.enum(['', ...offered], fault('choose_one'))),
      even_so: several(['yes']),
      from: maybe(wholeNumber),
      version: versionShown,
    })
    .check(({ value, issues }) => {
      if (value.person === '' || free.has(value.person) || value.even_so.length > 0) return
      issues.push({ code: 'custom', path: ['even_so'], message: fault('even_so'), input: value })
    })
    .transform(({ person, version, from }) => ({
      ...{ version, personId: person === '' ? null : Number(person), leaves: from },
    }))
}
