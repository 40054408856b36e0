import type { PlaceShown } from '../../sql/availability/places.ts'
import type { RoomShown } from '../../sql/availability/rooms.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import { Field, Select } from '../kit/field.tsx'
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

interface RoomPageProps {
  visit: Visit
  staff: Staff
  place: Pick<PlaceShown, 'placeId'>
  /** Null: one that is added. */
  present: RoomShown | null
  form: FormState
  refused: Refused
}

/** Where a room is added or written anew: names, what it is for, seats, and whether it is in use. */
export const RoomPage = ({ visit, staff, place, present, form, refused }: RoomPageProps) => {
  const { rooms: text, park, places } = textIn(visit.locale)
  const { labels } = text
  const address = `/park/places/${place.placeId}`
  const asked = { visit, form }
  const stands = present && [
    { label: labels.name_zh, value: present.nameZh },
    { label: labels.name_en, value: present.nameEn },
    { label: labels.use, value: text.uses[present.use] },
    { label: labels.seats, value: String(present.seats) },
    { label: labels.standing, value: text.standings[present.standing] },
  ]
  return (
    <StaffPage {...{ visit, staff }} wing="park" room="places" step={text.step}>
      <Back href={address}>{places.toPlace}</Back>
      <h1>{present ? said(visit.locale, present.nameZh, present.nameEn) : text.add}</h1>
      <Errors {...asked} labels={labels} />
      <RefusedNote {...{ visit, refused }} stands={stands ?? []} />
      <form method="post" action={present ? `/park/rooms/${present.roomId}` : `${address}/rooms`} novalidate>
        <Token visit={visit} />
        <Version {...{ form, refused, present }} />
        <Field {...asked} name="name_zh" label={labels.name_zh} maxlength={40} />
        <Field {...asked} name="name_en" label={labels.name_en} maxlength={60} />
        <Select
          {...asked}
          name="use"
          label={labels.use}
          options={Object.entries(text.uses).map(([value, label]) => ({ value, label }))}
        />
        <Field {...asked} name="seats" label={labels.seats} inputmode="numeric" maxlength={4} class="short" />
        <Choices {...asked} name="standing" label={labels.standing}>
          <Option form={form} name="standing" value="in_use" label={text.standings.in_use} />
          <Option
            form={form}
            name="standing"
            value="out_of_use"
            label={text.standings.out_of_use}
            hint={text.outOfUse}
          />
        </Choices>
        <Actions>
          <button type="submit">{park.save}</button>
          <a class="button plain" href={address}>
            {park.keep}
          </a>
        </Actions>
      </form>
    </StaffPage>
  )
}
