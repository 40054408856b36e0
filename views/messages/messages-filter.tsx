import type { MessageCounts } from '../../sql/messages/park-messages.ts'
import { Field, Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { kindInWords } from './message-in-words.ts'

const tones = { waiting: 'quiet', late: 'lacks', sent: 'done', failed: 'lacks', over: 'quiet' } as const

interface MessageChipsProps {
  visit: Visit
  counts: MessageCounts
  /** 'YYYY-MM-DD': today, and the first of the days in which failures are counted. */
  today: string
  weekFrom: string
}

/** How many messages stand how, each the way to those. What is late is there only when something is. */
export const MessageChips = ({ visit, counts, today, weekFrom }: MessageChipsProps) => {
  const text = textIn(visit.locale).outbox
  const days = {
    waiting: '',
    late: '',
    sent: `&from=${today}&until=${today}`,
    failed: `&from=${weekFrom}`,
    over: `&from=${today}&until=${today}`,
  }
  const shown = (['waiting', 'late', 'sent', 'failed', 'over'] as const).filter(
    state => state !== 'late' || counts.late > 0,
  )
  return (
    <ul class="chips">
      {shown.map(state => (
        <li key={state}>
          <a
            class={`chip ${state === 'failed' && counts.failed === 0 ? 'quiet' : tones[state]}`}
            href={`/park/messages?state=${state}${days[state]}`}
          >
            <b>{counts[state]}</b> {text.counts[state]}
          </a>
        </li>
      ))}
    </ul>
  )
}

interface MessagesFilterProps {
  visit: Visit
  /** What was asked for, as it was typed. */
  form: FormState
  /** Every kind that this program writes. */
  kinds: readonly string[]
}

/** What the messages are narrowed by. */
export const MessagesFilter = ({ visit, form, kinds }: MessagesFilterProps) => {
  const { outbox: text, box } = textIn(visit.locale)
  const named = <Name extends string>(words: Readonly<Record<Name, string>>) =>
    Object.entries<string>(words).map(([value, label]) => ({ value, label }))
  const kindsNamed = kinds.map(value => ({ value, label: kindInWords(visit.locale, value) }))
  return (
    <form class="filters" action="/park/messages">
      <Select
        {...{ visit, form }}
        name="state"
        label={text.state}
        none={text.all}
        options={named(text.standing)}
      />
      <Select
        {...{ visit, form }}
        name="channel"
        label={text.channel}
        none={text.all}
        options={named(box.channels)}
      />
      <Select {...{ visit, form }} name="kind" label={text.kind} none={text.all} options={kindsNamed} />
      <Field {...{ visit, form }} name="from" label={text.from} type="date" />
      <Field {...{ visit, form }} name="until" label={text.until} type="date" />
      <button type="submit" class="second">
        {text.look}
      </button>
    </form>
  )
}
