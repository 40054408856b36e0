import type { AskedOne } from '../../sql/rosters/swaps-shown.ts'
import { Back } from '../kit/link.tsx'
import { Empty } from '../kit/note.tsx'
import { Scroll } from '../kit/scroll.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { SwapWithShifts } from './swap.ts'

interface RosterSwapsPageProps {
  visit: Visit
  staff: Staff
  /** The roster's page. */
  roster: string
  swaps: readonly SwapWithShifts[]
  people: readonly AskedOne[]
}

type OneProps = Pick<RosterSwapsPageProps, 'visit' | 'people' | 'roster'> & { read: SwapWithShifts }

const State = ({ visit, read: { swap } }: Pick<OneProps, 'visit' | 'read'>) => {
  const { states } = textIn(visit.locale).swaps.roster
  if (swap.state === 'taken') return <span class="tag">{states.taken(swap.takenBy ?? '')}</span>
  // It waits no more though nothing ended it yet.
  const how = swap.state === 'open' && !swap.waits ? 'withdrawn' : swap.state
  return <span class={how === 'open' ? 'tag waits' : 'tag quiet'}>{states[how]}</span>
}

const Row = ({ visit, roster, read, people }: OneProps) => {
  const { locale } = visit
  const { roster: text } = textIn(locale).swaps
  const { swap, given, theirs } = read
  const asked = people.filter(({ swapId }) => swapId === swap.swapId)
  const names = (some: (one: AskedOne) => boolean) => asked.filter(some).map(({ name }) => name)
  const [declined, untold] = [names(one => one.declinedAt !== null), names(one => one.untold)]
  const shift = (one: typeof given) =>
    `${dayInWords(locale, one.starts)} ${hoursInWords(locale, one.starts, one.ends)}`
  return (
    <tr>
      <th scope="row">
        <span class="keep">{shift(given)}</span>
        {theirs && (
          <>
            <br />
            <small class="soft">{text.exchange(shift(theirs))}</small>
          </>
        )}
      </th>
      <td>
        <span class="keep">{swap.person}</span>
      </td>
      <td>
        {text.names(names(() => true))}
        {swap.state === 'open' && declined.length > 0 && (
          <>
            <br />
            <small class="soft">{text.declined(declined)}</small>
          </>
        )}
        {swap.waits && untold.length > 0 && (
          <>
            <br />
            <small class="soft">{text.untold(untold)}</small>
          </>
        )}
      </td>
      <td>
        <span class="keep">{timeInWords(locale, swap.askedAt)}</span>
      </td>
      <td>
        <State {...{ visit, read }} />{' '}
        {swap.waits && <a href={`${roster}/swaps/${swap.swapId}`}>{textIn(locale).swaps.answerFor.fill}</a>}
      </td>
    </tr>
  )
}

/** The swaps of a roster, for the coordinator who is told of them. */
export const RosterSwapsPage = ({ visit, staff, roster, swaps, people }: RosterSwapsPageProps) => {
  const { roster: text } = textIn(visit.locale).swaps
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step} wide>
      <Back href={roster}>{text.back}</Back>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      {swaps.length === 0 ? (
        <Empty heading={text.none}>{null}</Empty>
      ) : (
        <Scroll label={text.caption}>
          <table>
            <caption class="unseen">{text.caption}</caption>
            <thead>
              <tr>
                {[text.shift, text.from, text.whom, text.when, text.how].map(label => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {swaps.map(read => (
                <Row key={read.swap.swapId} {...{ visit, roster, read, people }} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </StaffPage>
  )
}
