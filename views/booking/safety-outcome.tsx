import { Choices, Option } from '../kit/choices.tsx'
import { Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Actions } from '../kit/note.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { type OpenedShown, outcomesOf, type SafetyOutcome as SafetyOutcomeKind } from './safety.ts'
import { startField } from './steps.ts'

interface OutcomeProps {
  visit: Visit
  form: FormState
  opened: OpenedShown
}

const OtherHours = ({ visit, form, opened }: OutcomeProps) => {
  const text = textIn(visit.locale).safetyCases
  if (opened.elsewhere.length === 0) return <p class="small">{text.noTimes}</p>
  const options = opened.elsewhere.map(start => ({
    value: startField(start),
    label: timeInWords(visit.locale, start),
  }))
  return <Select {...{ visit, form, options }} name="start" label={text.when} none="–" />
}

const OutcomeForm = (props: OutcomeProps & { outcomes: readonly SafetyOutcomeKind[] }) => {
  const { visit, form, opened, outcomes } = props
  const text = textIn(visit.locale).safetyCases
  const hints = { ...text.hints, seen: null, ...(opened.keptApart && { not_held: text.notHeldForOne }) }
  return (
    <form method="post" action={`/me/safety/${opened.partyId}/outcome`}>
      <Token visit={visit} />
      <input type="hidden" name="instead" value={opened.decision ?? ''} />
      <Choices {...{ visit, form }} name="done" label={text.outcome}>
        {outcomes.map(outcome => (
          <Option
            key={outcome}
            {...{ form }}
            name="done"
            value={outcome}
            label={text.outcomes[outcome]}
            {...(hints[outcome] === null ? {} : { hint: hints[outcome] })}
          >
            {outcome === 'other_hours' && <OtherHours {...props} />}
          </Option>
        ))}
      </Choices>
      <Actions>
        <button type="submit">{text.save}</button>
      </Actions>
    </form>
  )
}

/** What came of it, to be written down (R15); folded once it is, for whoever decides otherwise. */
export const SafetyOutcome = (props: OutcomeProps) => {
  const { visit, form, opened } = props
  const outcomes = outcomesOf(opened)
  if (outcomes.length === 0) return null
  if (opened.decision === null) return <OutcomeForm {...props} outcomes={outcomes} />
  return (
    <details open={Object.keys(form.faults).length > 0}>
      <summary>{textIn(visit.locale).safetyCases.otherwise}</summary>
      <OutcomeForm {...props} outcomes={outcomes} />
    </details>
  )
}
