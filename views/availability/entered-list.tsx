import type { Entered } from '../../sql/availability/leaves.ts'
import { Leaf } from '../kit/leaf.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { spanInWords } from './span-in-words.ts'

interface EnteredListProps {
  visit: Visit
  of: 'leave' | 'extra'
  entered: readonly Entered[]
  /** What the addresses of each begin with. */
  action: string
}

/** What was entered of somebody beside their week, each with the way to change it. */
export const EnteredList = ({ visit, of, entered, action }: EnteredListProps) => {
  const { hours, staff } = textIn(visit.locale)
  const text = hours[of]
  if (entered.length === 0) return <p class="soft">{text.none}</p>
  return (
    <ul class="rows">
      {entered.map(({ id, starts, ends, kind, filledIn }) => (
        <li key={id}>
          <Leaf visit={visit} day={starts} />
          <p>
            {kind === null
              ? spanInWords(visit.locale, starts, ends)
              : hours.span.ofKind(spanInWords(visit.locale, starts, ends), hours.leave.kinds[kind])}{' '}
            {filledIn && <span class="tag">{staff.filledIn}</span>}
          </p>
          <a href={`${action}/${id}`}>{text.change}</a>
        </li>
      ))}
    </ul>
  )
}
