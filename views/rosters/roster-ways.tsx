import { Actions } from '../kit/note.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'
import type { RosterActions, RosterRead } from './roster.ts'
import { RosterDoors } from './roster-doors.tsx'

interface RosterWaysProps {
  visit: Visit
  slug: string
  read: RosterRead
  actions: RosterActions
}

/** What is done with a roster, and where it leads. */
export const RosterWays = ({ visit, slug, read: { roster, counts }, actions }: RosterWaysProps) => {
  const text = textIn(visit.locale).rosters
  const at = (rest: string) => rosterAddress(slug, roster.rosterId, rest)
  return (
    <Actions>
      {actions.publish && (
        <a class="button" href={at('/publication')}>
          {text.publish}
        </a>
      )}
      {actions.make && (
        <form method="post" action={at('/solve')}>
          <Token visit={visit} />
          <button type="submit" class={actions.publish ? 'second' : undefined}>
            {counts.planned > 0 ? text.again : text.make}
          </button>
        </form>
      )}
      {actions.presence && (
        <>
          <a class="button second" href={at('/repair')}>
            {textIn(visit.locale).repairs.door}
          </a>
          <a class="button second" href={at('/presence')}>
            {text.presence}
          </a>
        </>
      )}
      {actions.doors && <RosterDoors {...{ visit, slug, roster }} />}
      {actions.remove && (
        <form method="post" action={at('/deletion')}>
          <Token visit={visit} />
          <button type="submit" class="plain">
            {text.remove}
          </button>
        </form>
      )}
    </Actions>
  )
}
