import type { RoomShown } from '../../sql/availability/rooms.ts'
import { Icon } from '../kit/icon.tsx'
import { Actions } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** The rooms of a place: what each is for, how many it seats, and whether it is in use. */
export const RoomList = ({
  visit,
  placeId,
  rooms,
}: {
  visit: Visit
  placeId: number
  rooms: readonly RoomShown[]
}) => {
  const text = textIn(visit.locale).rooms
  return (
    <>
      {rooms.length === 0 && <p>{text.none}</p>}
      <ul class="rows">
        {rooms.map(({ roomId, nameZh, nameEn, use, seats, standing }) => (
          <li key={roomId}>
            <Icon name="room" />
            <p>
              <a href={`/park/rooms/${roomId}`}>
                <strong>{said(visit.locale, nameZh, nameEn)}</strong>
              </a>
              <br />
              <small class="soft">{text.uses[use]}</small>
              {standing === 'out_of_use' && <span class="tag waits">{text.standings[standing]}</span>}
            </p>
            <span class="soft small">{text.seats(seats)}</span>
          </li>
        ))}
      </ul>
      <Actions>
        <a class="button second" href={`/park/places/${placeId}/rooms/new`}>
          {text.add}
        </a>
      </Actions>
    </>
  )
}
