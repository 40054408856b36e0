import { z } from 'zod'
import type { Candidate } from '../../views/rosters/candidate.ts'
import { fault, once, several } from '../booking/form-fields.ts'

/** Who is given a position by hand, and how they are asked. Whom a rule stops is given it only even so; some never are. */
export const fillingForm = (candidates: readonly Candidate[]) => {
  const offered = candidates.filter(({ never }) => !never)
  const free = new Set(offered.flatMap(({ personId, rules }) => (rules.length === 0 ? [personId] : [])))
  return z
    .strictObject({
      person: once('choose_one').pipe(
        z.enum(
          offered.map(({ personId }) => String(personId)),
          fault('choose_one'),
        ),
      ),
      even_so: several(['yes']),
      answer: once('choose_one').pipe(z.enum(['ask', 'yes'], fault('choose_one'))),
      mark: once('missing').pipe(z.string().max(20)),
    })
    .check(({ value, issues }) => {
      if (free.has(Number(value.person)) || value.even_so.length > 0) return
      issues.push({ code: 'custom', path: ['even_so'], message: fault('even_so'), input: value })
    })
    .transform(({ person, even_so, answer, mark }) => ({
      ...{ personId: Number(person), mark, saidYes: answer === 'yes', evenSo: even_so.length > 0 },
    }))
}
