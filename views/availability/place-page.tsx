import type { Opening, SpecialOpening } from '../../sql/availability/openings.ts'
import type { PlaceShown } from '../../sql/availability/places.ts'
import type { RoomShown } from '../../sql/availability/rooms.ts'
import { Errors } from '../kit/errors.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote, Version } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { OpeningWeek, SpecialDays } from './opening-week.tsx'
import { PlaceFields } from './place-fields.tsx'
import { RoomList } from './room-list.tsx'

interface PlacePageProps {
  visit: Visit
  staff: Staff
  present: PlaceShown
  form: FormState
  refused: Refused
  rooms: readonly RoomShown[]
  openings: readonly Opening[]
  special: readonly SpecialOpening[]
}

/** One place: what it is called, its rooms, and when it is open. */
export const PlacePage = ({ visit, staff, present, form, refused, ...has }: PlacePageProps) => {
  const { places: text, park } = textIn(visit.locale)
  const { labels } = text
  const address = `/park/places/${present.placeId}`
  const stands = [
    { label: labels.name_zh, value: present.nameZh },
    { label: labels.name_en, value: present.nameEn },
    { label: labels.said_zh, value: present.saidZh },
    { label: labels.said_en, value: present.saidEn },
    { label: labels.make_up, value: present.worksOnMakeUpDays ? text.worksOnMakeUp : text.restsOnMakeUp },
  ]
  return (
    <StaffPage {...{ visit, staff }} wing="park" room="places" step={text.step}>
      <Back href="/park/places">{text.step}</Back>
      <h1>{said(visit.locale, present.nameZh, present.nameEn)}</h1>
      <Errors {...{ visit, form }} labels={labels} />
      <RefusedNote {...{ visit, refused, stands }} />
      <h2>{text.openings}</h2>
      <OpeningWeek visit={visit} openings={has.openings} />
      <SpecialDays visit={visit} special={has.special} />
      <Actions>
        <a class="button second" href={`${address}/openings`}>
          {text.changeOpenings}
        </a>
        <a class="button plain" href={`${address}/special-openings`}>
          {text.special}
        </a>
      </Actions>
      <h2>{text.rooms}</h2>
      <RoomList visit={visit} placeId={present.placeId} rooms={has.rooms} />
      <form method="post" action={address} novalidate>
        <Token visit={visit} />
        <Version {...{ form, refused, present }} />
        <PlaceFields {...{ visit, form }} />
        <Actions>
          <button type="submit">{park.save}</button>
        </Actions>
      </form>
    </StaffPage>
  )
}
