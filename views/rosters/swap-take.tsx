import type { ComponentChildren } from 'preact'
import { Icon } from '../kit/icon.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords, When } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { besideInWords } from './offer-list.tsx'
import type { SwapMeans, SwapToTake } from './swap.ts'

export interface SwapTakeProps {
  visit: Visit
  read: SwapToTake
  /** Where it is; `/taking` and `/refusal` below it is where it is answered. */
  action: string
  refused: Refused
}

const Fact = ({ children }: { children: ComponentChildren }) => (
  <li>
    <Icon name="check" />
    <p>{children}</p>
    <span />
  </li>
)

/** What taking it means, or what stands against it. */
const Means = ({ visit, means }: { visit: Visit; means: SwapMeans }) => {
  const { swaps, why } = textIn(visit.locale)
  const { take: text } = swaps
  const { rules, inWeek, mostAWeek, along, left } = means
  if (rules.length > 0) return <p>{text.breaks(rules.map(({ rule, limit }) => why.word[rule](limit)))}</p>
  return (
    <ul class="rows">
      <Fact>{text.free}</Fact>
      <Fact>{text.week(inWeek, mostAWeek)}</Fact>
      <Fact>{text.rest}</Fact>
      {along > 0 && <Fact>{text.along(along)}</Fact>}
      {left > 0 && (
        <li>
          <Icon name="info" />
          <p>{text.left(left)}</p>
          <span />
        </li>
      )}
    </ul>
  )
}

const Buttons = ({
  visit,
  action,
  exchange,
  may,
}: Pick<SwapTakeProps, 'visit' | 'action'> & { exchange: boolean; may: boolean }) => {
  const text = textIn(visit.locale).swaps.take
  return (
    <form method="post" action={`${action}/taking`}>
      <Token visit={visit} />
      <Actions>
        {may && <button type="submit">{exchange ? text.yesExchange : text.yes}</button>}
        <button type="submit" formaction={`${action}/refusal`} class="second">
          {text.no}
        </button>
      </Actions>
    </form>
  )
}

/** How a swap ended, for whoever was asked. */
const Over = ({ visit, read: { swap } }: Pick<SwapTakeProps, 'visit' | 'read'>) => {
  const { over, mine } = textIn(visit.locale).swaps.take
  if (swap.mine)
    return (
      <Note tone="done" icon="check">
        <p role="status">{mine}</p>
      </Note>
    )
  // It waits no more though nothing ended it yet: its shift is somebody else's or has begun.
  const how = swap.state === 'open' ? 'withdrawn' : swap.state
  return (
    <Note>
      <p role="status">{over[how]}</p>
    </Note>
  )
}

/** What is asked, what it means, and the answer; a swap that is over says so. */
export const SwapTake = ({ visit, read, action, refused }: SwapTakeProps) => {
  const { locale } = visit
  const { step, take: text } = textIn(locale).swaps
  const { swap, given, theirs, means } = read
  const asks = theirs ? text.headingExchange : text.heading
  const hours = (shift: typeof given) =>
    `${dayInWords(locale, shift.starts)} ${hoursInWords(locale, shift.starts, shift.ends)}`
  return (
    <>
      <h1>{means === null ? step : asks(swap.person)}</h1>
      {means !== null && <RefusedNote {...{ visit, refused }} />}
      {means === null && <Over {...{ visit, read }} />}
      <section class={means === null ? 'sheet slip' : 'sheet slip waits'}>
        {theirs && <p class="small">{text.gets}</p>}
        <When visit={visit} starts={given.starts} ends={given.ends} />
        <p>
          {said(locale, given.dutyZh, given.dutyEn)}
          <br />
          <small class="soft">{besideInWords(visit, given)}</small>
          {swap.note !== null && (
            <>
              <br />
              <small class="soft">{text.says(swap.person, swap.note)}</small>
            </>
          )}
        </p>
        {theirs && (
          <p>
            {text.gives}
            <br />
            <strong>{hours(theirs)}</strong> <small class="soft">{besideInWords(visit, theirs)}</small>
          </p>
        )}
        {means && <Means {...{ visit, means }} />}
        {means && swap.declinedAt !== null && <p class="soft small">{text.declined}</p>}
        {means && (
          <Buttons {...{ visit, action }} exchange={theirs !== null} may={means.rules.length === 0} />
        )}
      </section>
      {means && <p class="soft small">{text.first}</p>}
    </>
  )
}
