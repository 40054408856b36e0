import { Scroll } from '../kit/scroll.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import type { Board } from './board.ts'
import { LaneShown } from './board-lane.tsx'

const Hours = ({ visit: { locale }, board: { from, until } }: { visit: Visit; board: Board }) => {
  const text = textIn(locale).board
  return (
    <div class="lane hours">
      <p class="unseen">{text.hours}</p>
      <div class="spread" style={`--quarters:${(until - from) * 4}`}>
        {Array.from({ length: until - from }, (_, hour) => (
          <span key={hour} style={`--at:${hour * 4 + 1}`}>
            {text.hour(from + hour)}
          </span>
        ))}
      </div>
    </div>
  )
}

interface BoardLanesProps {
  visit: Visit
  slug: string
  /** 'YYYY-MM-DD' */
  day: string
  board: Board
  /** Where a free gap leads. */
  bookAt: string
}

/** Rooms and people across, hours down: it scrolls inside itself, and the keyboard reaches it. On paper, whoever has something. */
export const BoardLanes = ({ visit, slug, day, board, bookAt }: BoardLanesProps) => {
  const text = textIn(visit.locale).board
  const { from, until, now, lanes, absent } = board
  const printed = lanes.filter(({ blocks }) => blocks.length > 0).length
  return (
    <div>
      <Scroll
        class="day"
        style={`--lanes:${lanes.length};--n:${Math.max(printed, 1)}`}
        data-day={day}
        data-from={from}
        label={text.region(from, until)}
      >
        <Hours visit={visit} board={board} />
        {lanes.map(lane => (
          <LaneShown
            key={lane.resourceId}
            {...{ visit, lane, quarters: (until - from) * 4, now, slug, bookAt, from }}
          />
        ))}
      </Scroll>
      {absent.length > 0 && <p class="small soft screen">{text.absent(absent)}</p>}
    </div>
  )
}
