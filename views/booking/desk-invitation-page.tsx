import { Back } from '../kit/link.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { type HandedLink, LinkToHand } from './link-to-hand.tsx'

interface DeskInvitationProps extends HandedLink {
  visit: Visit
  staff: Staff
  /** The page of whoever gave the passcode, or the desk's day. */
  back: string
}

/** For whoever is invited and stands at the desk: their link, to be scanned; the same whatever they did before (R14, R69). */
export const DeskInvitationPage = ({ visit, staff, back, ...handed }: DeskInvitationProps) => {
  const { desk, invitation } = textIn(visit.locale)
  const text = invitation.desk
  return (
    <StaffPage {...{ visit, staff }} wing="desk" room="deskToday" step={text.step}>
      <Back href={back}>{back === '/desk' ? desk.step : desk.open.step}</Back>
      <h1>{text.shown}</h1>
      <p class="lead">{text.shownLead}</p>
      <LinkToHand visit={visit} {...handed} />
    </StaffPage>
  )
}
