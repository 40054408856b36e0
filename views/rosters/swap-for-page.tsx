import type { AskedOne } from '../../sql/rosters/swaps-shown.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords, Slip } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { SwapMeans, SwapWithShifts } from './swap.ts'

interface SwapForPageProps {
  visit: Visit
  staff: Staff
  read: SwapWithShifts
  /** Who was asked. */
  people: readonly AskedOne[]
  /** What it would break for whoever was answered for; null: nothing was refused. */
  means: SwapMeans | null
  /** The swaps of the roster. */
  swaps: string
  /** Where it is; `/taking` and `/refusal` below it is where it is answered. */
  action: string
  form: FormState
  refused: Refused
}

const Answer = ({
  visit,
  people,
  action,
  form,
}: Pick<SwapForPageProps, 'visit' | 'people' | 'action' | 'form'>) => {
  const { answerFor: text } = textIn(visit.locale).swaps
  const hint = ({ declinedAt, untold }: AskedOne) =>
    declinedAt !== null ? text.declined : untold ? text.untold : text.told
  return (
    <form method="post" action={`${action}/taking`}>
      <Token visit={visit} />
      <Choices {...{ visit, form }} name="person" label={text.who}>
        {people.map(one => (
          <Option
            key={one.personId}
            {...{ form }}
            name="person"
            value={String(one.personId)}
            label={one.name}
            hint={hint(one)}
          />
        ))}
      </Choices>
      <Actions>
        <button type="submit">{text.yes}</button>
        <button type="submit" formaction={`${action}/refusal`} class="second">
          {text.no}
        </button>
      </Actions>
    </form>
  )
}

/** Where a coordinator answers a swap for somebody who was asked (代填). */
export const SwapForPage = (props: SwapForPageProps) => {
  const { visit, staff, read, means, swaps, form, refused } = props
  const { locale } = visit
  const { swaps: all, why } = textIn(locale)
  const { answerFor: text, roster } = all
  const { swap, given, theirs } = read
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step}>
      <Back href={swaps}>{text.back}</Back>
      <h1>{text.heading(swap.person)}</h1>
      <Errors {...{ visit, form }} labels={{ person: text.who }} />
      <RefusedNote {...{ visit, refused }} />
      {means && means.rules.length > 0 && (
        <p>{text.breaks(means.rules.map(({ rule, limit }) => why.word[rule](limit)))}</p>
      )}
      <Slip visit={visit} starts={given.starts} ends={given.ends}>
        <p>{said(locale, given.dutyZh, given.dutyEn)}</p>
        {theirs && (
          <p>
            {roster.exchange(
              `${dayInWords(locale, theirs.starts)} ${hoursInWords(locale, theirs.starts, theirs.ends)}`,
            )}
          </p>
        )}
      </Slip>
      {swap.waits ? (
        <>
          <p>{text.lead}</p>
          <Answer {...props} />
        </>
      ) : (
        <p>{text.over}</p>
      )}
    </StaffPage>
  )
}
