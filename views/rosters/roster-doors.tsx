import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import { Icon } from '../kit/icon.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'

interface RosterDoorsProps {
  visit: Visit
  slug: string
  roster: Pick<RosterShown, 'rosterId' | 'state'>
}

/**
 * The ways from a roster to paper, to a group's chat and to a shift more; of a draft to the one before and the one beside it, of a
 * published one to its swaps and to what happened.
 */
export const RosterDoors = ({ visit, slug, roster: { rosterId, state } }: RosterDoorsProps) => {
  const { replies, rosterShifts, rosterDrafts, rosterLog, swaps } = textIn(visit.locale)
  const { group, print } = replies
  return (
    <>
      {state === 'published' && (
        <a class="button plain" href={rosterAddress(slug, rosterId, '/swaps')}>
          <Icon name="swap" />
          {swaps.door}
        </a>
      )}
      <a class="button plain" href={rosterAddress(slug, rosterId, '/print')}>
        <Icon name="print" />
        {print.link}
      </a>
      <a class="button plain" href={rosterAddress(slug, rosterId, '/replies')}>
        <Icon name="copy" />
        {group.link}
      </a>
      <a class="button plain" href={rosterAddress(slug, rosterId, '/shifts')}>
        <Icon name="day" />
        {rosterShifts.addStep}
      </a>
      {state === 'published' && (
        <a class="button plain" href={rosterAddress(slug, rosterId, '/log')}>
          <Icon name="clock" />
          {rosterLog.step}
        </a>
      )}
      {state === 'draft' && (
        <>
          <a class="button plain" href={rosterAddress(slug, rosterId, '/copy')}>
            {rosterDrafts.copy.step}
          </a>
          <a class="button plain" href={rosterAddress(slug, rosterId, '/comparison')}>
            {rosterDrafts.compare.step}
          </a>
        </>
      )}
    </>
  )
}
