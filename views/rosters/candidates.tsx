import { Choices, Option } from '../kit/choices.tsx'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import type { Candidate } from './candidate.ts'

interface CandidatesProps {
  visit: Visit
  form: FormState
  candidates: readonly Candidate[]
}

const short = (weight: number): string => String(Math.round(weight * 10) / 10)

/** Who could hold a position, each with what it would break and what it would cost; and that nobody does. */
export const Candidates = ({ visit, form, candidates }: CandidatesProps) => {
  const { rosters: text, why } = textIn(visit.locale)
  return (
    <Choices visit={visit} form={form} name="person" label={text.labels.person}>
      {candidates
        .filter(({ never }) => !never)
        .map(({ personId, name, inWeek, rules, costs, load }) => (
          <Option
            key={personId}
            form={form}
            name="person"
            value={String(personId)}
            label={name}
            hint={[
              ...rules.map(({ rule, limit }) => why.word[rule](limit)),
              ...costs.map(cost => text.costs[cost]),
              text.inWeek(inWeek),
              text.carries({ now: short(load.now), after: short(load.after), target: short(load.target) }),
            ].join(' · ')}
          />
        ))}
      <Option form={form} name="person" value="" label={text.leaveEmpty} />
    </Choices>
  )
}

/** Whom a rule stops that nobody lets go, with why. */
export const Never = ({ visit: { locale }, candidates }: Omit<CandidatesProps, 'form'>) => {
  const { rosters: text, why } = textIn(locale)
  const never = candidates.filter(one => one.never)
  if (never.length === 0) return null
  return (
    <section class="sheet">
      <h2>{text.others}</h2>
      <ul class="facts">
        {never.map(({ personId, name, rules }) => (
          <li key={personId}>
            {why.several(
              name,
              rules.map(({ rule, limit }) => why.word[rule](limit)),
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
