import type { AskedOne } from '../../sql/rosters/swaps-shown.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords, Slip } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { SwapWithShifts } from './swap.ts'

interface SwapOpenPageProps {
  visit: Visit
  staff: Staff
  read: SwapWithShifts
  people: readonly AskedOne[]
  refused: Refused
}

/** A shift that others are asked to take: who, what they said, and keeping it after all. */
export const SwapOpenPage = ({ visit, staff, read, people, refused }: SwapOpenPageProps) => {
  const { locale } = visit
  const { open: text } = textIn(locale).swaps
  const { swap, given, theirs } = read
  return (
    <StaffPage {...{ visit, staff }} wing="own" room="shifts" step={text.step}>
      <Back href="/me/shifts">{text.back}</Back>
      <h1>{text.heading}</h1>
      <RefusedNote {...{ visit, refused }} />
      <Slip visit={visit} starts={given.starts} ends={given.ends}>
        <p>{text.yours}</p>
        {theirs && (
          <p>
            {text.exchange(swap.askedPerson ?? '')}{' '}
            <strong>
              {dayInWords(locale, theirs.starts)} {hoursInWords(locale, theirs.starts, theirs.ends)}
            </strong>
          </p>
        )}
      </Slip>
      <section class="sheet">
        <h2>{text.asked}</h2>
        <dl class="summary">
          {people.map(({ personId, name, declinedAt, untold }) => (
            <div key={personId}>
              <dt>{name}</dt>
              <dd>{declinedAt !== null ? text.declined : untold ? text.untold : text.waits}</dd>
            </div>
          ))}
        </dl>
      </section>
      <form method="post" action={`/me/shifts/${swap.assignmentId}/swap/withdrawal`}>
        <Token visit={visit} />
        <Actions>
          <button type="submit" class="second">
            {text.withdraw}
          </button>
        </Actions>
      </form>
    </StaffPage>
  )
}
