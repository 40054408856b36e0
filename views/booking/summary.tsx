import type { ComponentChildren } from 'preact'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { answersInWords } from './answers-in-words.ts'
import { maskedContact } from './masked-contact.ts'

export interface Hours {
  readonly from: string
  readonly to: string
}

/** The answers as the check page shows them. */
export interface AnswersShown {
  readonly called: string
  readonly title: 'ms' | 'mr' | null
  readonly reach: {
    readonly by: 'sms' | 'email' | 'none'
    readonly contact?: string
    readonly telephoneOf?: 'self' | 'family' | 'other' | null
  }
  readonly safeHours: { readonly weekdays: Hours | 'never'; readonly weekends: Hours | 'never' } | null
  readonly along: readonly ('child' | 'elder')[]
  readonly childAge: 'under_3' | '3_to_6' | 'over_6' | null
  readonly prepare: readonly ('wheelchair' | 'dialect' | 'interpreter' | 'acquaintances')[]
  readonly coverWord: string | null
  readonly otherSide?: string | null
}

interface LineProps {
  asked: string
  children: ComponentChildren
  /** Where the answers are changed, and what the button is called. */
  change?: { address: string; field: string; label: string }
}

const Line = ({ asked, children, change }: LineProps) => (
  <div>
    <dt>{asked}</dt>
    <dd>{children}</dd>
    {change && (
      <dd class="change">
        <button type="submit" class="plain" formaction={`${change.address}#${change.field}`}>
          {change.label}
          <span class="unseen">{asked}</span>
        </button>
      </dd>
    )}
  </div>
)

interface SummaryProps {
  visit: Visit
  name: string
  floor: string
  answers: AnswersShown
  change: string
}

/** Question, answer, change; what was not asked for and not answered has no line. */
export const Summary = ({ visit, name, floor, answers, change }: SummaryProps) => {
  const text = textIn(visit.locale).booking.check
  const words = answersInWords(visit, answers)
  const to = (field: string) => ({ address: change, field, label: text.change })
  return (
    <dl class="summary">
      <Line asked={text.service}>{name}</Line>
      <Line asked={text.floor}>{floor}</Line>
      <Line asked={text.called} change={to('called')}>
        {words.called}
      </Line>
      <Line asked={text.reminder} change={to('reach_by')}>
        {words.reminder}
      </Line>
      {words.whose && (
        <Line asked={words.askedWhose} change={to('whose')}>
          {words.whose}
        </Line>
      )}
      {words.safe && (
        <Line asked={text.safe} change={to('weekday_from')}>
          {words.safe}
        </Line>
      )}
      {words.along && (
        <Line asked={text.along} change={to('along')}>
          {words.along}
        </Line>
      )}
      {words.prepare && (
        <Line asked={text.prepare} change={to('prepare')}>
          {words.prepare}
        </Line>
      )}
      {answers.coverWord && (
        <Line asked={text.cover} change={to('cover')}>
          {answers.coverWord}
        </Line>
      )}
      {answers.otherSide && (
        <Line asked={text.otherSide} change={to('other_side')}>
          {maskedContact(answers.otherSide)}
        </Line>
      )}
      <Line asked={text.passcode} change={to('passcode')}>
        {text.passcodeSet}
      </Line>
    </dl>
  )
}
