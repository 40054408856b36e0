import { Icon } from '../kit/icon.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { roomsOfWing } from '../kit/rooms.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { NoOrganisation } from '../people/no-organisation.tsx'
import { textIn } from '../text/text.ts'
import { YearToConfirm } from './year-to-confirm.tsx'

interface ParkPageProps {
  visit: Visit
  staff: Staff
  /** A year that is not confirmed yet (R6). */
  unconfirmed: number | null
  /** Something on the safety duty was not seen to in time (R15). */
  late: boolean
  /** Nobody has entered an organisation yet. */
  begins: boolean
}

/** Where an administrator begins: every room of the whole park. */
export const ParkPage = ({ visit, staff, unconfirmed, late, begins }: ParkPageProps) => {
  const { park, safetyCases, staff: text } = textIn(visit.locale)
  return (
    <StaffPage {...{ visit, staff }} wing="park" room={null} step={park.step}>
      <h1>{park.heading}</h1>
      {begins && <NoOrganisation visit={visit} />}
      {late && (
        <Note tone="waits" icon="alert">
          <p>{safetyCases.unseen}</p>
          <p>
            <a href="/o/park/rosters">{safetyCases.unseenLook}</a>
          </p>
        </Note>
      )}
      <YearToConfirm {...{ visit, year: unconfirmed }} confirms />
      <ul class="rows">
        {roomsOfWing('park').map(({ room, icon, address }) => (
          <li key={room}>
            <Icon name={icon} />
            <p>
              <a href={address}>{text.menu[room]}</a>
            </p>
            <Icon name="next" />
          </li>
        ))}
      </ul>
      <Actions>
        <a class="button second" href="/park/closure">
          {park.close}
        </a>
        <a class="button plain" href="/park/closures">
          {park.closeDays}
        </a>
      </Actions>
    </StaffPage>
  )
}
