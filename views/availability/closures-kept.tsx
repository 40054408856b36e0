import type { DateTime } from 'luxon'
import type { ClosureKept } from '../../sql/availability/closures.ts'
import { Icon } from '../kit/icon.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { ClosureRow } from './closure-row.tsx'
import { isMidnight } from './span-in-words.ts'

export interface ClosuresProps {
  visit: Visit
  /** Of the page that closes. */
  address: string
  /** What can be taken back here. */
  closures: readonly ClosureKept[]
}

/** Midnight ends a day, as hours are written. */
const endOfHours = (ends: DateTime) => (isMidnight(ends) ? '24:00' : hourInWords(ends))

/** What closes today, each with the button that takes it back. */
export const ClosuresKept = ({ visit, address, closures }: ClosuresProps) => {
  const { closure: text, kit } = textIn(visit.locale)
  if (closures.length === 0) return null
  return (
    <section>
      <h2>{text.standing}</h2>
      <ul class="rows">
        {closures.map(closure => (
          <ClosureRow
            key={closure.closureId}
            {...{ visit, address, closure }}
            before={<Icon name="alert" />}
            when={
              closure.starts &&
              closure.ends && (
                <small class="soft">{kit.hours(hourInWords(closure.starts), endOfHours(closure.ends))}</small>
              )
            }
          />
        ))}
      </ul>
      <p class="soft small">{text.takingBack}</p>
    </section>
  )
}
