import type { DateTime } from 'luxon'
import type { ClosureKept, TouchedToday } from '../../sql/availability/closures.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

interface ClosurePageProps {
  visit: Visit
  staff: Staff
  wing: 'park' | 'organisation'
  address: string
  now: DateTime
  touched: readonly TouchedToday[]
  /** What can be taken back here. */
  closures: readonly ClosureKept[]
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

/** What closes today, each with the button that takes it back. */
const Closures = ({ visit, address, closures }: Pick<ClosurePageProps, 'visit' | 'address' | 'closures'>) => {
  const { closure: text, kit } = textIn(visit.locale)
  if (closures.length === 0) return null
  return (
    <section>
      <h2>{text.standing}</h2>
      <ul class="rows">
        {closures.map(({ closureId, placeZh, placeEn, starts, saidZh, saidEn }) => (
          <li key={closureId}>
            <Icon name="alert" />
            <p>
              <strong>{said(visit.locale, placeZh, placeEn)}</strong>
              {starts && <small class="soft"> {kit.hours(starts.toFormat('HH:mm'), '24:00')}</small>}
              <br />
              <small class="soft">{said(visit.locale, saidZh, saidEn)}</small>
            </p>
            <form method="post" action={`${address}/taking-back`}>
              <Token visit={visit} />
              <input type="hidden" name="closure" value={closureId} />
              <button type="submit" class="second">
                {text.takeBack}
                <span class="unseen">{text.takeBackThis(said(visit.locale, placeZh, placeEn))}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <p class="soft small">{text.takingBack}</p>
    </section>
  )
}

/** 今日闭园 in one button: what it does, where, and the sentence on the home page; and taking it back. */
export const ClosurePage = (props: ClosurePageProps) => {
  const { visit, staff, wing, address, now, touched, form, refused } = props
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
    <StaffPage {...{ visit, staff, wing }} room={null} step={text.step}>
      <h1>{text.step}</h1>
      <Closures {...props} />
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
        </Actions>
      </form>
    </StaffPage>
  )
}
