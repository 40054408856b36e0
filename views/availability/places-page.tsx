import type { PlaceShown } from '../../sql/availability/places.ts'
import { Icon } from '../kit/icon.tsx'
import { Actions, Empty } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** Every place of the park, and what a message says of it. */
export const PlacesPage = ({
  visit,
  staff,
  places,
}: {
  visit: Visit
  staff: Staff
  places: readonly PlaceShown[]
}) => {
  const text = textIn(visit.locale).places
  return (
    <StaffPage {...{ visit, staff }} wing="park" room="places" step={text.step}>
      <h1>{text.step}</h1>
      {places.length === 0 && (
        <Empty heading={text.none}>
          <p>{text.noneNext}</p>
        </Empty>
      )}
      <ul class="rows">
        {places.map(({ placeId, nameZh, nameEn, saidZh, saidEn }) => (
          <li key={placeId}>
            <Icon name="place" />
            <p>
              <a href={`/park/places/${placeId}`}>
                <strong>{said(visit.locale, nameZh, nameEn)}</strong>
              </a>
            </p>
            <span class="soft small">{said(visit.locale, saidZh, saidEn)}</span>
          </li>
        ))}
      </ul>
      <Actions>
        <a class="button" href="/park/places/new">
          {text.add}
        </a>
      </Actions>
    </StaffPage>
  )
}
