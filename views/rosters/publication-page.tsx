import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import { Leaf } from '../kit/leaf.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { hoursInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'
import type { OccupiedCell, PublicationShown } from './publication.ts'
import { RosterDoors } from './roster-doors.tsx'

interface PublicationPageProps {
  visit: Visit
  staff: Staff
  slug: string
  roster: RosterShown
  publication: PublicationShown
  occupied: readonly OccupiedCell[]
  refused: Refused
}

const Occupied = ({ visit, cells }: { visit: Visit; cells: readonly OccupiedCell[] }) => {
  const text = textIn(visit.locale).offers.publish
  if (cells.length === 0) return null
  return (
    <ul class="rows">
      {cells.map(({ person, starts, ends }) => (
        <li class="leafed" key={`${person} ${starts.toISO()}`}>
          <Leaf visit={visit} day={starts} />
          <p>
            <strong>{person ?? text.room}</strong>
            <br />
            <small class="soft">{hoursInWords(visit.locale, starts, ends)}</small>
          </p>
          <p>
            <span class="tag lacks">{text.occupied}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** What publishing a roster does, before it does it; and, where somebody is elsewhere, who and when. */
export const PublicationPage = (props: PublicationPageProps) => {
  const { visit, staff, slug, roster, publication, occupied, refused } = props
  const text = textIn(visit.locale).offers.publish
  const address = rosterAddress(slug, roster.rosterId)
  const { offers: asked, people, standing, lacking, begun, unreachable } = publication
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step}>
      <h1>{text.heading(said(visit.locale, roster.dutyZh, roster.dutyEn))}</h1>
      <RefusedNote {...{ visit, refused }} />
      <Occupied visit={visit} cells={occupied} />
      {roster.state === 'published' ? (
        <p class="lead">{text.done}</p>
      ) : (
        <form method="post" action={rosterAddress(slug, roster.rosterId, '/publication')}>
          <Token visit={visit} />
          <input type="hidden" name="version" value={roster.version} />
          <p class="lead">{text.lead(asked, people)}</p>
          <ul class="facts">
            {asked > 0 && <li>{text.answerBy}</li>}
            {standing > 0 && <li>{text.standing(standing)}</li>}
            {lacking > 0 && <li>{text.lacking(lacking)}</li>}
            {begun > 0 && <li>{text.begun(begun)}</li>}
          </ul>
          {unreachable.length > 0 && (
            <Note tone="waits" icon="alert">
              <p>{text.unreachable(unreachable)}</p>
            </Note>
          )}
          <Actions>
            <button type="submit">{text.publish}</button>
            <a class="button plain" href={address}>
              {text.back}
            </a>
          </Actions>
        </form>
      )}
      <Actions>
        <RosterDoors {...{ visit, slug, roster }} />
      </Actions>
    </StaffPage>
  )
}
