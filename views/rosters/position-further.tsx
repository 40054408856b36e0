import type { PositionShown } from '../../sql/rosters/positions.ts'
import { Actions } from '../kit/note.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { positionAddress, rosterAddress, urgentAddress } from './addresses.ts'
import type { PositionActions } from './position-actions.ts'

interface PositionFurtherProps {
  visit: Visit
  slug: string
  rosterId: number
  position: PositionShown
  actions: PositionActions
}

/** Of what is published: calling for it urgently, replacing who cannot come, and what is done in somebody's place. */
export const PositionFurther = ({ visit, slug, rosterId, position, actions }: PositionFurtherProps) => {
  const { rosters: text, offers, urgent, repairs } = textIn(visit.locale)
  const at = (to: string) => rosterAddress(slug, rosterId, `/assignments/${position.assignmentId}/${to}`)
  if (!actions.urgent && !actions.answer && !actions.nameFirmPerson && !actions.replace) return null
  return (
    <Actions>
      {actions.urgent && (
        <a class="button" href={urgentAddress(slug, rosterId, position.positionId)}>
          {urgent.step}
        </a>
      )}
      {actions.answer && (
        <a class="button second" href={at('answer')}>
          {text.answerFor}
        </a>
      )}
      {actions.nameFirmPerson && (
        <a class="button second" href={at('firm-person')}>
          {offers.firm.step}
        </a>
      )}
      {actions.replace && (
        <>
          <a
            class="button second"
            href={rosterAddress(slug, rosterId, `/repair?position=${position.positionId}`)}
          >
            {repairs.mending.repair}
          </a>
          <a class="button plain" href={positionAddress(slug, rosterId, position.positionId, '/filling')}>
            {repairs.mending.byHand}
          </a>
        </>
      )}
    </Actions>
  )
}
