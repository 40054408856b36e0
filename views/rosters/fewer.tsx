import type { LeftOut } from '../../sql/rosters/left-out.ts'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import { Icon } from '../kit/icon.tsx'
import { Actions } from '../kit/note.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { positionAddress, rosterAddress } from './addresses.ts'
import { askedInShort, type QualificationNames } from './gap.ts'
import type { Fewer } from './position-actions.ts'

interface HoldWithFewerProps {
  visit: Visit
  slug: string
  roster: RosterShown
  position: PositionShown
  fewer: Fewer
}

/** What it means to leave an empty position out of its shift, and the button for it (R44). */
export const HoldWithFewer = ({ visit, slug, roster, position, fewer }: HoldWithFewerProps) => {
  const text = textIn(visit.locale).rosterShifts.fewer
  const at = positionAddress(slug, roster.rosterId, position.positionId, '/leaving-out')
  return (
    <section class="sheet">
      <h2>{text.heading}</h2>
      <p>{text.means(fewer.stays)}</p>
      {fewer.evening && <p>{text.evening}</p>}
      <form method="post" action={at}>
        <Token visit={visit} />
        <input type="hidden" name="version" value={roster.version} />
        <Actions>
          <button type="submit" class="second">
            {text.leaveOut}
          </button>
        </Actions>
      </form>
      <p class="soft small">{text.hint}</p>
    </section>
  )
}

interface HeldWithFewerProps {
  visit: Visit
  slug: string
  roster: RosterShown
  leftOut: readonly LeftOut[]
  names: QualificationNames
}

/** The shifts of a roster that are held by fewer, and the way to have each held as before. */
export const HeldWithFewer = ({ visit, slug, roster, leftOut, names }: HeldWithFewerProps) => {
  const { locale } = visit
  const { rosterShifts, replies, why } = textIn(locale)
  const text = rosterShifts.fewer
  if (leftOut.length === 0) return null
  return (
    <section class="sheet">
      <h2>{text.leftOut}</h2>
      <ul class="rows">
        {leftOut.map(({ positionId, starts, ends, qualifications, begun }) => {
          const when = `${dayInWords(locale, starts)} ${hoursInWords(locale, starts, ends)}`
          const place = why.place(when, askedInShort(replies, names, qualifications))
          return (
            <li key={positionId}>
              <Icon name="alert" />
              <p>{place}</p>
              {!begun && (
                <form method="post" action={rosterAddress(slug, roster.rosterId, '/leaving-out/taking-back')}>
                  <Token visit={visit} />
                  <input type="hidden" name="version" value={roster.version} />
                  <input type="hidden" name="position" value={positionId} />
                  <button type="submit" class="plain">
                    {text.takeBack}
                    <span class="unseen">{text.takeBackThis(place)}</span>
                  </button>
                </form>
              )}
            </li>
          )
        })}
      </ul>
      <p class="soft small">{roster.state === 'draft' ? text.inDraft : text.inPublished}</p>
    </section>
  )
}
