import { asset } from '../kit/asset.ts'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, shortDay } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { Board } from './board.ts'
import { boardAddress, bookingAddress, monthAddress, weekAddress } from './board-addresses.ts'
import { BoardLanes } from './board-lanes.tsx'
import { BoardList } from './board-list.tsx'
import { BoardWaits, type Waits } from './board-waits.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { YearToConfirm } from './year-to-confirm.tsx'

interface BoardPageProps {
  visit: Visit
  staff: Staff
  /** Of the organisation. */
  slug: string
  /** Days as 'YYYY-MM-DD': the one shown, the one before it and the one after. */
  day: string
  before: string
  after: string
  waits: Waits
  /** Whether whoever reads it can confirm a year. */
  confirms: boolean
  board: Board
  /** What it shows, in a word: equal for what looks the same. */
  version: string
}

/** A day of an organisation: what waits, its sessions, its rooms and people. It prints on one sheet. */
export const BoardPage = ({
  visit,
  staff,
  slug,
  day,
  before,
  after,
  waits,
  confirms,
  board,
  version,
}: BoardPageProps) => {
  const { locale } = visit
  const { board: text, closure } = textIn(locale)
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="day" step={text.step} wide>
      <div class="day-board" data-version={version}>
        <h1>{dayInWords(locale, day)}</h1>
        <nav class="pages screen" aria-label={text.otherDay}>
          <A href={boardAddress(slug, before)}>
            <Icon name="before" />
            {shortDay(locale, before)}
          </A>
          <span>
            <A href={weekAddress(slug, day)}>{text.week}</A>{' '}
            <A href={monthAddress(slug, day.slice(0, 7))}>{text.month}</A>{' '}
            <A href={`${boardAddress(slug, day)}/card`}>{text.card}</A>{' '}
            <A href={`/o/${slug}/closure`}>{closure.step}</A>{' '}
            <A href={bookingAddress(slug, day)}>
              <Icon name="plus" />
              {text.book}
            </A>
          </span>
          <A href={boardAddress(slug, after)}>
            {shortDay(locale, after)}
            <Icon name="next" />
          </A>
        </nav>
        <YearToConfirm {...{ visit, confirms, year: waits.unconfirmed }} />
        <BoardWaits {...{ visit, slug, day, waits }} />
        <div class="with-list">
          <BoardList {...{ visit, slug, board }} />
          <BoardLanes {...{ visit, slug, day, board, bookAt: bookingAddress(slug, day) }} />
        </div>
      </div>
      <MoveDialog visit={visit} />
      <script src={asset('board.js')} defer />
      <script src={asset('drag.js')} defer />
      <script src={asset('gap.js')} defer />
    </StaffPage>
  )
}
