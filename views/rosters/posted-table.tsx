import type { ComponentChildren } from 'preact'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import { Scroll } from '../kit/scroll.tsx'
import type { Visit } from '../kit/visit.ts'
import { inWords, shortDay } from '../kit/when.tsx'
import { type Text, textIn } from '../text/text.ts'
import type { QualificationNames } from './gap.ts'
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

interface PostProps {
  text: Text['replies']
  names: QualificationNames
  position: PositionShown
  postsOnly: boolean
  href: string | undefined
}

const Chip = ({
  tone,
  href,
  children,
}: {
  tone: string
  href: string | undefined
  children: ComponentChildren
}) =>
  href === undefined ? (
    <span class={`chip ${tone}`}>{children}</span>
  ) : (
    <a class={`chip ${tone}`} href={href}>
      {children}
    </a>
  )

const Post = ({ text, names, position, postsOnly, href }: PostProps) => {
  const { person, firm, state, fixed, qualifications } = position
  const asked =
    qualifications.length === 0
      ? text.anybody
      : text.oneOf(qualifications.map(code => names.get(code) ?? code))
  const tone = qualifications.includes('lawyer') ? 'law' : ''
  if (postsOnly)
    return (
      <Chip {...{ tone, href }}>
        <b>{asked}</b>
      </Chip>
    )
  const who = firm ?? person
  if (who === null)
    return (
      <Chip tone="lacks" href={href}>
        <b>{text.group.lacks(asked)}</b>
      </Chip>
    )
  const small = firm === null ? asked : text.print.standing(person)
  return (
    <Chip tone={`${tone}${firm === null && !fixed ? '' : ' held'}`} href={href}>
      <b>{who}</b> <small>{state === 'offered' ? text.print.unanswered(small) : small}</small>
    </Chip>
  )
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
  const { kit, hours, replies: text } = textIn(locale)
  const usual = (row: PostedWeek['rows'][number], shift: PostedShift) =>
    row.from === shift.from && row.until === shift.until
  return (
    <Scroll class="board" label={label}>
      <table>
        <thead>
          <tr>
            <td>
              <span class="unseen">{text.print.shift}</span>
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
                    {text.print.closed}
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
