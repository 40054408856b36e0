import type { PlaceNamed } from '../../sql/availability/places.ts'
import type { DutyShown } from '../../sql/rosters/duties.ts'
import type { OrganisationNamed, RoomOfPlace } from '../../sql/rosters/duty-choices.ts'
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
import { type Locale, textIn } from '../text/text.ts'
import { dutiesAddress, dutyAddress, rostersAddress } from './addresses.ts'

interface DutyEditPageProps {
  visit: Visit
  staff: Staff
  slug: string
  /** Null: one that is added. */
  present: DutyShown | null
  choices: {
    readonly places: readonly PlaceNamed[]
    readonly rooms: readonly RoomOfPlace[]
    readonly organisations: readonly OrganisationNamed[]
    readonly ofPark: boolean
  }
  form: FormState
  refused: Refused
}

/** Where a duty can stand: each place, and each of its rooms. */
const spots = (locale: Locale, { places, rooms }: DutyEditPageProps['choices']) => {
  const text = textIn(locale).duties
  return places.flatMap(({ placeId, nameZh, nameEn }) => [
    { value: `place/${placeId}`, label: text.wholePlace(said(locale, nameZh, nameEn)) },
    ...rooms
      .filter(room => room.placeId === placeId)
      .map(room => ({
        value: `room/${room.roomId}`,
        label: `${said(locale, room.placeZh, room.placeEn)} · ${said(locale, room.nameZh, room.nameEn)}`,
      })),
  ])
}

/** Where a duty is added or written anew: its names, where it stands, what it is, and who holds it together. */
export const DutyEditPage = ({ visit, staff, slug, present, choices, form, refused }: DutyEditPageProps) => {
  const { locale } = visit
  const { duties: text, park } = textIn(locale)
  const { labels } = text
  const asked = { visit, form }
  const back = present ? dutyAddress(slug, present.dutyId) : rostersAddress(slug)
  const stands = present && [
    { label: labels.name_zh, value: present.nameZh },
    { label: labels.name_en, value: present.nameEn },
    { label: labels.purpose, value: text.purposes[present.purpose] },
    ...present.alongZh.map((zh, one) => ({
      label: labels.along,
      value: said(locale, zh, present.alongEn[one] ?? zh),
    })),
  ]
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.editStep}>
      <Back href={back}>{present ? text.toDuty : text.toDuties}</Back>
      <h1>{present ? said(locale, present.nameZh, present.nameEn) : text.add}</h1>
      <Errors {...asked} labels={labels} />
      <RefusedNote {...{ visit, refused }} stands={stands ?? []} />
      <form
        method="post"
        action={present ? dutyAddress(slug, present.dutyId, '/edit') : dutiesAddress(slug)}
        novalidate
      >
        <Token visit={visit} />
        <Version {...{ form, refused, present }} />
        <Field {...asked} name="name_zh" label={labels.name_zh} maxlength={40} />
        <Field {...asked} name="name_en" label={labels.name_en} maxlength={60} />
        <Select {...asked} name="at" label={labels.at} none={text.atNone} options={spots(locale, choices)} />
        <Choices {...asked} name="purpose" label={labels.purpose}>
          {(['post', 'safety', 'second_person'] as const).map(value => (
            <Option
              key={value}
              {...{ form, value }}
              name="purpose"
              label={text.purposes[value]}
              hint={text.purposeHints[value]}
            />
          ))}
        </Choices>
        {choices.organisations.length > 0 && (
          <Choices
            {...asked}
            name="along"
            label={labels.along}
            hint={choices.ofPark ? text.alongHintOfPark : text.alongHint}
          >
            {choices.organisations.map(({ organisationId, nameZh, nameEn }) => (
              <Option
                key={organisationId}
                form={form}
                name="along"
                type="checkbox"
                value={String(organisationId)}
                label={said(locale, nameZh, nameEn)}
              />
            ))}
          </Choices>
        )}
        <Actions>
          <button type="submit">{park.save}</button>
          <a class="button plain" href={back}>
            {park.keep}
          </a>
        </Actions>
      </form>
    </StaffPage>
  )
}
