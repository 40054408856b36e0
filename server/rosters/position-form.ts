import { z } from 'zod'
import type { Candidate } from '../../views/rosters/candidate.ts'
import { fault, once, several, versionShown } from '../booking/form-fields.ts'

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
      version: versionShown,
    })
    .check(({ value, issues }) => {
      if (value.person === '' || free.has(value.person) || value.even_so.length > 0) return
      issues.push({ code: 'custom', path: ['even_so'], message: fault('even_so'), input: value })
    })
    .transform(({ person, version }) => ({ version, personId: person === '' ? null : Number(person) }))
}
