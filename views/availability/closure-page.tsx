import type { DateTime } from 'luxon'
import type { TouchedToday } from '../../sql/availability/closures.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { A } from '../kit/link.tsx'
import { Actions, Empty } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { ClosuresKept, type ClosuresProps } from './closures-kept.tsx'

interface ClosurePageProps extends ClosuresProps {
  staff: Staff
  wing: 'park' | 'organisation'
  /** Of the page that closes from a day until a day. */
  daysAddress: string
  now: DateTime
  touched: readonly TouchedToday[]
  form: FormState
  refused: Refused
}

/** What closing all of it would touch, before the button. */
const Tiles = ({ visit, touched }: Pick<ClosurePageProps, 'visit' | 'touched'>) => {
  const text = textIn(visit.locale).closure
  const sum = (of: 'appointments' | 'sms' | 'email' | 'voice') =>
    touched.reduce((all, one) => all + one[of], 0)
  return (
    <div class="tiles">
      {(['appointments', 'sms', 'email', 'voice'] as const).map(what => (
        <dl class="sheet" key={what}>
          <dt>{text.tiles[what]}</dt>
          <dd>{sum(what)}</dd>
        </dl>
      ))}
    </div>
  )
}

/** Closing: what it does, where, and the sentence on the home page. */
const Closing = (props: ClosurePageProps) => {
  const { visit, address, daysAddress, now, touched, form, refused } = props
  const text = textIn(visit.locale).closure
  const asked = {
    visit,
    form: {
      ...form,
      typed: {
        place: touched.map(({ placeId }) => String(placeId)),
        said_zh: [text.usual.zh],
        said_en: [text.usual.en],
        ...form.typed,
      },
    },
  }
  return (
    <>
      <p class="lead">{text.lead(timeInWords(visit.locale, now))}</p>
      <Errors {...{ visit, form }} labels={text.labels} />
      <RefusedNote {...{ visit, refused }} />
      <Tiles {...{ visit, touched }} />
      <ol class="steps">
        {text.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <form method="post" action={address} novalidate>
        <Token visit={visit} />
        <Choices {...asked} name="place" label={text.labels.place}>
          {touched.map(({ placeId, nameZh, nameEn, appointments }) => (
            <Option
              key={placeId}
              form={asked.form}
              name="place"
              value={String(placeId)}
              type="checkbox"
              label={said(visit.locale, nameZh, nameEn)}
              hint={text.appointments(appointments)}
            />
          ))}
        </Choices>
        <Field {...asked} name="said_zh" label={text.labels.said_zh} maxlength={60} />
        <Field {...asked} name="said_en" label={text.labels.said_en} maxlength={120} />
        <Actions>
          <button type="submit" class="danger">
            {text.step}
          </button>
          <A class="button plain" href={daysAddress}>
            {text.days.step}
          </A>
        </Actions>
      </form>
    </>
  )
}

/** 今日闭园 in one button, and taking it back; a park without a place has nothing to close. */
export const ClosurePage = (props: ClosurePageProps) => {
  const { visit, staff, wing, touched } = props
  const text = textIn(visit.locale).closure
  return (
    <StaffPage {...{ visit, staff, wing }} room={null} step={text.step}>
      <h1>{text.step}</h1>
      <ClosuresKept {...props} />
      {touched.length > 0 ? (
        <Closing {...props} />
      ) : (
        <Empty heading={text.nowhere}>
          <p>{text.nowhereNext}</p>
        </Empty>
      )}
    </StaffPage>
  )
}
