import type { PositionShown } from '../../sql/rosters/positions.ts'
import { Note } from '../kit/note.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { urgentAddress } from './addresses.ts'

interface UrgentDoorsProps {
  visit: Visit
  slug: string
  rosterId: number
  urgent: readonly PositionShown[]
}

/** The ways from a roster to calling for what soon begins with nobody there; nothing when there is none. */
export const UrgentDoors = ({ visit, slug, rosterId, urgent }: UrgentDoorsProps) => {
  const text = textIn(visit.locale).urgent
  if (urgent.length === 0) return null
  return (
    <Note tone="fault" icon="alert">
      <p>{text.doors}</p>
      {urgent.map(({ positionId, starts }) => (
        <p key={positionId}>
          <a href={urgentAddress(slug, rosterId, positionId)}>
            {text.door(timeInWords(visit.locale, starts))}
          </a>
        </p>
      ))}
    </Note>
  )
}
