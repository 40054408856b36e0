import { nameInWords } from '../booking/name-in-words.ts'
import { Icon } from '../kit/icon.tsx'
import { Actions } from '../kit/note.tsx'
import { groupedReference } from '../kit/reference.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { type CallShown, whatItSays } from './call-in-words.ts'

interface CallProps {
  visit: Visit
  base: string
  call: CallShown
  today: string
}

const Opened = ({ visit, call }: Pick<CallProps, 'visit' | 'call'>) => {
  const text = textIn(visit.locale).ringing
  if (!call.opened) return null
  const { number, telephoneOf } = call.opened
  return (
    <>
      <p class="hour">
        {nameInWords(visit.locale, call.opened) ?? text.noName} <a href={`tel:${number}`}>{number}</a>
      </p>
      {telephoneOf && <p class="small soft">{text.whose[telephoneOf]}</p>}
    </>
  )
}

const Outcome = ({ visit, base, call }: Omit<CallProps, 'today'>) => {
  const { outcomes, write, outcome } = textIn(visit.locale).ringing
  const ways =
    call.kind === 'cancellation_to_confirm'
      ? (['confirmed', 'kept', 'no_answer', 'somebody_else'] as const)
      : (['told', 'no_answer', 'somebody_else'] as const)
  return (
    <form method="post" action={`${base}/${call.ringId}/outcome`}>
      <Token visit={visit} />
      <fieldset>
        <legend class="unseen">{outcome}</legend>
        <div class="options">
          {ways.map(way => (
            <label class="option" key={way}>
              <input type="radio" name="outcome" value={way} required />
              <span>{outcomes[way]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Actions>
        <button type="submit">{write}</button>
      </Actions>
    </form>
  )
}

/** One call that may be made now: until when, what to say, and, once it was asked for, to whom. */
export const CallSheet = ({ visit, base, call, today }: CallProps) => {
  const text = textIn(visit.locale).ringing
  const confirms = call.kind === 'cancellation_to_confirm'
  return (
    <section class={confirms ? 'sheet slip lacks' : 'sheet slip waits'} id={`r-${call.ringId}`}>
      <h2>
        {groupedReference(call.reference)}{' '}
        {call.ends && <span class="tag waits">{text.until(hourInWords(call.ends))}</span>}
      </h2>
      <p>{whatItSays(visit, call, today)}</p>
      {confirms && <p>{text.confirms}</p>}
      {call.opened ? (
        <>
          <Opened {...{ visit, call }} />
          <Outcome {...{ visit, base, call }} />
        </>
      ) : (
        <form method="post" action={`${base}/${call.ringId}/contact`}>
          <Token visit={visit} />
          <button type="submit" class="second">
            <Icon name="phone" />
            {text.open}
            <span class="unseen">{groupedReference(call.reference)}</span>
          </button>
        </form>
      )}
    </section>
  )
}
