import type { DateTime } from 'luxon'
import type { ClosureKept } from '../../sql/availability/closures.ts'
import type { PlaceNamed } from '../../sql/availability/places.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Leaf } from '../kit/leaf.tsx'
import { Back } from '../kit/link.tsx'
import { Actions, Empty } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { ClosureRow } from './closure-row.tsx'
import { spanInWords } from './span-in-words.ts'

interface ClosuresPageProps {
  visit: Visit
  staff: Staff
  wing: 'park' | 'organisation'
  address: string
  /** Of the page that closes the rest of today. */
  todayAddress: string
  /** Those that can be closed here. */
  places: readonly PlaceNamed[]
  /** What is closed there and not over, the soonest first. */
  closures: readonly (ClosureKept & { readonly starts: DateTime; readonly ends: DateTime })[]
  form: FormState
  refused: Refused
}

/** What is closed and not over, each with the button that takes it back. */
const Ahead = ({ visit, address, closures }: Pick<ClosuresPageProps, 'visit' | 'address' | 'closures'>) => {
  const text = textIn(visit.locale).closure
  if (closures.length === 0) return <p class="soft">{text.days.none}</p>
  return (
    <>
      <ul class="rows">
        {closures.map(closure => (
          <ClosureRow
            key={closure.closureId}
            {...{ visit, address, closure }}
            before={<Leaf visit={visit} day={closure.starts} />}
            when={spanInWords(visit.locale, closure.starts, closure.ends)}
          />
        ))}
      </ul>
      <p class="soft small">{text.takingBack}</p>
    </>
  )
}

/** Closing from a day until a day: which places, when, and the sentence on the home page; and what is closed already. */
export const ClosuresPage = (props: ClosuresPageProps) => {
  const { visit, staff, wing, address, todayAddress, places, form, refused } = props
  const text = textIn(visit.locale).closure
  const { days } = text
  const typed = { said_zh: [days.usual.zh], said_en: [days.usual.en], ...form.typed }
  const asked = { visit, form: { ...form, typed } }
  return (
    <StaffPage {...{ visit, staff, wing }} room={null} step={days.step}>
      <Back href={todayAddress}>{text.step}</Back>
      <h1>{days.step}</h1>
      <p class="lead">{days.lead}</p>
      <Errors {...{ visit, form }} labels={{ ...text.labels, ...days.labels }} />
      <RefusedNote {...{ visit, refused }} />
      {places.length === 0 ? (
        <Empty heading={text.nowhere}>
          <p>{text.nowhereNext}</p>
        </Empty>
      ) : (
        <form method="post" action={address} novalidate>
          <Token visit={visit} />
          <Choices {...asked} name="place" label={text.labels.place}>
            {places.map(({ placeId, nameZh, nameEn }) => (
              <Option
                key={placeId}
                form={asked.form}
                name="place"
                value={String(placeId)}
                type="checkbox"
                label={said(visit.locale, nameZh, nameEn)}
              />
            ))}
          </Choices>
          <div class="pair">
            <Field {...asked} name="day" label={days.labels.day} type="date" class="short" />
            <Field
              {...asked}
              name="last"
              label={days.labels.last}
              hint={days.lastHint}
              type="date"
              class="short"
            />
          </div>
          <div class="pair">
            <Field {...asked} name="from" label={days.labels.from} type="time" />
            <Field {...asked} name="until" label={days.labels.until} type="time" />
          </div>
          <p class="small soft">{days.hint}</p>
          <Field {...asked} name="said_zh" label={text.labels.said_zh} maxlength={60} />
          <Field {...asked} name="said_en" label={text.labels.said_en} maxlength={120} />
          <Actions>
            <button type="submit">{days.close}</button>
          </Actions>
        </form>
      )}
      <h2>{days.ahead}</h2>
      <Ahead {...props} />
    </StaffPage>
  )
}
