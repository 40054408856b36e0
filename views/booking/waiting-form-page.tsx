import type { ServiceShown } from '../../sql/booking/services.ts'
import type { WaitingPart } from '../../sql/booking/waiting.ts'
import { addressOfTimes } from '../availability/addresses.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { A, Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { said } from '../kit/said.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { labelsOf } from './answer-labels.ts'
import { EaseNote, EaseQuestions, easeLabels } from './ease-questions.tsx'
import { FourLines } from './four-lines.tsx'
import { CoverWord, Prepare, SafeHours } from './further-answers.tsx'
import { OtherSide } from './other-side.tsx'
import { Called, Passcode, ReachAnswers } from './required-answers.tsx'
import { waitingAddress, waitingAnswersAddress } from './steps.ts'
import { WhoComes } from './who-comes.tsx'

interface WaitingFormPageProps {
  visit: Visit
  service: ServiceShown
  form: FormState
  /** The parts of a week in which it is held at all. */
  held: readonly WaitingPart[]
  /** The last day that can be waited for, 'YYYY-MM-DD'. */
  last: string
  /** Makes this form one entry, however often it is sent. */
  bookingKey: string
  stale: boolean
}

/** In which parts of a week, and until which day, somebody could come. */
const Wishes = ({
  visit,
  form,
  held,
  last,
}: Pick<WaitingFormPageProps, 'visit' | 'form' | 'held' | 'last'>) => {
  const text = textIn(visit.locale).waiting
  return (
    <>
      <Choices {...{ visit, form }} name="part" label={text.parts} hint={text.partsHint} beside="options">
        {held.map(part => (
          <Option key={part} form={form} name="part" value={part} label={text.part[part]} type="checkbox" />
        ))}
      </Choices>
      <Field
        {...{ visit, form }}
        name="until"
        label={text.until}
        hint={text.untilHint(dayInWords(visit.locale, last))}
        type="date"
        class="short"
      />
    </>
  )
}

/** Who comes, where that is open; each of two is asked alone, before any detail (R15). */
const Questions = ({ least, ...own }: { visit: Visit; form: FormState; least: number }) => (
  <>
    <EaseNote visit={own.visit} />
    {least === 2 ? <EaseQuestions {...own} /> : <WhoComes {...own} />}
  </>
)

const more = ['prepare', 'cover', 'weekday_from', 'weekday_until', 'weekend_from', 'weekend_until']

const labelsOfWaiting = (visit: Visit) => {
  const { parts, until } = textIn(visit.locale).waiting
  return {
    part: parts,
    until,
    ...labelsOf(visit),
    coming: textIn(visit.locale).ease.coming,
    ...easeLabels(visit),
  }
}

/** Where somebody begins to wait for a time: when they could come, and how they are told (R19). */
export const WaitingFormPage = (props: WaitingFormPageProps) => {
  const { visit, service, form, bookingKey, stale } = props
  const { waiting: text, booking } = textIn(visit.locale)
  const own = { visit, form }
  const answered = more.some(name => form.faults[name] || form.typed[name]?.some(typed => typed !== ''))
  return (
    <Page visit={visit} step={text.step} switchForm="waiting">
      <Back href={addressOfTimes(service.address)}>{booking.chooseTime}</Back>
      <h1>{text.heading}</h1>
      <p class="soft">{said(visit.locale, service.nameZh, service.nameEn)}</p>
      <p class="lead">{text.lead}</p>
      {stale && (
        <Note tone="waits">
          <p role="status">{text.stale}</p>
        </Note>
      )}
      <Errors {...own} labels={labelsOfWaiting(visit)} />
      <form id="waiting" method="post" action={waitingAddress(service.address)} novalidate>
        <Token visit={visit} />
        <input type="hidden" name="back" value={waitingAnswersAddress(service.address)} />
        <input type="hidden" name="key" value={bookingKey} />
        <Wishes {...props} />
        <Called {...own} />
        <ReachAnswers {...own} label={text.reachBy} />
        <Passcode {...own} />
        {service.withLawyer && <OtherSide {...own} />}
        {service.partiesMost === 2 && <Questions {...own} least={service.partiesLeast} />}
        <details open={answered}>
          <summary>{text.more}</summary>
          <SafeHours {...own} />
          <Prepare {...own} />
          <CoverWord {...own} />
        </details>
        <FourLines visit={visit} kept={text.kept} />
        <Actions>
          <button type="submit">{text.begin}</button>
          <A class="button plain" href={addressOfTimes(service.address)}>
            {text.leaveIt}
          </A>
        </Actions>
      </form>
    </Page>
  )
}
