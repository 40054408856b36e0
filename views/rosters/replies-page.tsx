import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import { Back } from '../kit/link.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'
import { GroupText } from './group-text.tsx'

interface RepliesPageProps {
  visit: Visit
  staff: Staff
  slug: string
  roster: RosterShown
  /** As GroupText has them. */
  gaps: string
  whole: string
}

/** A roster and a group's chat: what is copied there. */
export const RepliesPage = ({ visit, staff, slug, roster, gaps, whole }: RepliesPageProps) => {
  const text = textIn(visit.locale).replies.group
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step}>
      <Back href={rosterAddress(slug, roster.rosterId)}>
        {said(visit.locale, roster.dutyZh, roster.dutyEn)}
      </Back>
      <h1>{text.heading}</h1>
      {gaps === '' && <p class="lead">{text.nothingLacks}</p>}
      <GroupText {...{ visit, gaps, whole }} />
    </StaffPage>
  )
}
