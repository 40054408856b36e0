import { Option } from '../kit/choices.tsx'
import type { FormState } from '../kit/form.ts'
import { Actions, Note } from '../kit/note.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { UrgentCandidate, UrgentShown } from './urgent.ts'

interface UrgentCallFormProps {
  visit: Visit
  /** The page's own address. */
  action: string
  shown: UrgentShown
  form: FormState
}

/** By message, or that they are to be rung; and the number, of whom the own organisation knows it. */
const reachInWords = ({ locale }: Visit, { reach }: UrgentCandidate): string => {
  const text = textIn(locale).urgent
  const how = reach?.hasAccount ? text.byMessage : text.noAccount
  return reach?.phone == null ? how : `${how} · ${text.ring(reach.phone)}`
}

const Circle = ({ visit, circle }: { visit: Visit; circle: readonly UrgentCandidate[] }) => {
  const { rosters } = textIn(visit.locale)
  return (
    <ol class="rows">
      {circle.map(one => (
        <li key={one.personId}>
          <p>
            <strong>{one.name}</strong>
            <br />
            <small class="soft">{reachInWords(visit, one)}</small>
          </p>
          <p class="soft small">{rosters.inWeek(one.inWeek)}</p>
        </li>
      ))}
    </ol>
  )
}

const Wider = ({
  visit,
  form,
  wider,
}: {
  visit: Visit
  form: FormState
  wider: readonly UrgentCandidate[]
}) => {
  const { urgent: text, why } = textIn(visit.locale)
  if (wider.length === 0) return null
  return (
    <details open={form.typed.even_so !== undefined}>
      <summary>{text.wider}</summary>
      <fieldset>
        <legend class="unseen">{text.wider}</legend>
        {wider.map(one => {
          const because = one.rules.map(({ rule, limit }) => why.word[rule](limit))
          const hint = [...(because.length === 0 ? [text.refusedIt] : because), reachInWords(visit, one)]
          return (
            <Option
              key={one.personId}
              {...{ form, name: 'even_so', type: 'checkbox', label: one.name }}
              value={String(one.personId)}
              hint={hint.join(' · ')}
            />
          )
        })}
      </fieldset>
    </details>
  )
}

/** Whom calling would ask now, and the button that asks them; of an open call, whom it has not asked yet. */
export const UrgentCallForm = ({ visit, action, shown, form }: UrgentCallFormProps) => {
  const { locale } = visit
  const text = textIn(locale).urgent
  const { call, circle, wider, waits, until } = shown
  const isOpen = call?.isOpen === true
  if (isOpen && circle.length + wider.length === 0) return null
  const lead = isOpen ? text.newlyFits(circle.length) : text.wouldAsk(circle.length)
  const none = isOpen ? text.nobodyElse : text.nobodyFits
  return (
    <form method="post" action={action}>
      <Token visit={visit} />
      <input type="hidden" name="shown" value={shown.shown} />
      <p>{circle.length > 0 ? lead : none}</p>
      {circle.length > 0 && <Circle {...{ visit, circle }} />}
      <Wider {...{ visit, form, wider }} />
      {circle.length + wider.length > 0 && (
        <>
          {!isOpen && <p class="soft small">{text.until(timeInWords(locale, until))}</p>}
          {waits && (
            <Note tone="waits" icon="phone">
              <p>{waits.until === null ? text.neverLeaves : text.later(hourInWords(waits.until))}</p>
            </Note>
          )}
          <Actions>
            <button type="submit" class={isOpen ? 'second' : undefined}>
              {isOpen ? text.widen : text.call(circle.length)}
            </button>
          </Actions>
        </>
      )}
    </form>
  )
}
