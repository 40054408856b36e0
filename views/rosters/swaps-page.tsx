import { Empty, Note } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { ShiftLine } from './offer-list.tsx'
import { ShiftTabs } from './shift-tabs.tsx'
import type { SwapWithShifts } from './swap.ts'

interface SwapsPageProps {
  visit: Visit
  staff: Staff
  /** What waits for one's own answer, and what one waits for others to answer. */
  asked: readonly SwapWithShifts[]
  own: readonly SwapWithShifts[]
  /** What led here. */
  done: 'sent' | 'withdrawn' | 'answered' | null
}

const Asked = ({ visit, read: { swap, given, theirs } }: { visit: Visit; read: SwapWithShifts }) => {
  const text = textIn(visit.locale).swaps
  return (
    <li class="leafed">
      <ShiftLine visit={visit} shift={given} />
      <p>
        <span class="tag waits">
          {theirs ? text.list.asksExchange(swap.person) : text.list.asks(swap.person)}
        </span>{' '}
        <a href={`/me/swaps/${swap.swapId}`}>{text.look}</a>
      </p>
    </li>
  )
}

/** A volunteer's swaps: those that wait for their answer, and those that they asked for. */
export const SwapsPage = ({ visit, staff, asked, own, done }: SwapsPageProps) => {
  const { swaps, offers } = textIn(visit.locale)
  const { list: text } = swaps
  const said = { sent: text.sent, withdrawn: text.withdrawn, answered: swaps.take.thanks }
  return (
    <StaffPage {...{ visit, staff }} wing="own" room="shifts" step={text.step}>
      <h1>{text.heading}</h1>
      <ShiftTabs visit={visit} tab="swaps" />
      {done && (
        <Note tone="done" icon="check">
          <p role="status">{said[done]}</p>
        </Note>
      )}
      {asked.length > 0 && (
        <section>
          <h2>{offers.waiting.heading}</h2>
          <ul class="rows">
            {asked.map(read => (
              <Asked key={read.swap.swapId} {...{ visit, read }} />
            ))}
          </ul>
        </section>
      )}
      {own.length > 0 && (
        <section>
          <h2>{text.own}</h2>
          <ul class="rows">
            {own.map(({ swap, given }) => (
              <li class="leafed" key={swap.swapId}>
                <ShiftLine visit={visit} shift={given} />
                <p>
                  <span class="tag quiet">{swaps.going}</span>{' '}
                  <a href={`/me/shifts/${swap.assignmentId}/swap`}>{swaps.look}</a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {asked.length + own.length === 0 && (
        <Empty heading={text.none}>
          <p>{text.noneLead}</p>
        </Empty>
      )}
    </StaffPage>
  )
}
