import { Icon } from '../kit/icon.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'

interface RosterDoorsProps {
  visit: Visit
  slug: string
  rosterId: number
}

/** The ways from a roster to paper, to a group's chat, and to a shift more. */
export const RosterDoors = ({ visit, slug, rosterId }: RosterDoorsProps) => {
  const { replies, rosterShifts } = textIn(visit.locale)
  const { group, print } = replies
  return (
    <>
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
    </>
  )
}
