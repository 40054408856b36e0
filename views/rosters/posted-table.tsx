import { Scroll } from '../kit/scroll.tsx'
import type { Visit } from '../kit/visit.ts'
import { inWords, shortDay } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { QualificationNames } from './gap.ts'
import { Post } from './post.tsx'
import type { PostedShift, PostedWeek } from './posted.ts'

interface PostedTableProps {
  visit: Visit
  week: PostedWeek
  names: QualificationNames
  postsOnly: boolean
  /** What a screen reader calls it. */
  label: string
  /** Where each position leads; without it the table is for paper. */
  leads?: (positionId: number) => string
}

/** A week of a roster: days across, parts of the day down, in each cell who stands there. */
export const PostedTable = ({
  visit: { locale },
  week,
  names,
  postsOnly,
  label,
  leads,
}: PostedTableProps) => {
  const text = textIn(locale)
  const { kit, hours, replies } = text
  if (week.days.length === 0) return <p class="soft">{replies.print.nothing}</p>
  const usual = (row: PostedWeek['rows'][number], shift: PostedShift) =>
    row.from === shift.from && row.until === shift.until
  return (
    <Scroll class="board" label={label}>
      <table>
        <thead>
          <tr>
            <td>
              <span class="unseen">{replies.print.shift}</span>
            </td>
            {week.days.map(day => (
              <th scope="col" key={day}>
                {shortDay(locale, day)}
                <small>{inWords(locale, day, 'M/d')}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {week.rows.map(row => (
            <tr key={row.part}>
              <th scope="row">
                {hours.parts[row.part]}
                <small>{kit.hours(row.from, row.until)}</small>
              </th>
              {row.cells.map((shifts, index) =>
                shifts.length === 0 ? (
                  <td class="rest" key={week.days[index]}>
                    {replies.print.closed}
                  </td>
                ) : (
                  <td key={week.days[index]}>
                    {shifts.map(shift => (
                      <div key={shift.shiftId}>
                        {!usual(row, shift) && (
                          <small class="soft">{kit.hours(shift.from, shift.until)}</small>
                        )}
                        {shift.positions.map(position => (
                          <Post
                            key={position.positionId}
                            {...{ text, names, position, postsOnly }}
                            href={leads?.(position.positionId)}
                          />
                        ))}
                      </div>
                    ))}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
