import type { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { addressOfTimes } from '../availability/addresses.ts'
import { type AloneService, ComeAloneNote } from '../availability/come-alone.tsx'
import { Errors } from '../kit/errors.tsx'
import { type FormState, untouched } from '../kit/form.ts'
import { Hidden } from '../kit/hidden.tsx'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { said } from '../kit/said.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { Slip } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { labelsOf } from './answer-labels.ts'
import { BeginsAlone } from './begins-alone.tsx'
import { FourLines } from './four-lines.tsx'
import { FurtherAnswers } from './further-answers.tsx'
import { OtherSide } from './other-side.tsx'
import { RequiredAnswers } from './required-answers.tsx'
import { answersAddress, bookingAddress, carried, comesTogether, startField } from './steps.ts'

interface DetailsPageProps {
  visit: Visit
  service: ServiceShown
  starts: DateTime
  /** Makes this form one appointment, however often it is sent. */
  bookingKey: string
  form?: FormState
  /** For sessions of two: the services that one comes to alone. */
  alone?: readonly AloneService[]
}

/** Where a visitor says how to be called and reached; what was typed is kept, whatever was wrong with it. */
export const DetailsPage = (props: DetailsPageProps) => {
  const { visit, service, starts, bookingKey, form = untouched, alone = [] } = props
  const { locale } = visit
  const text = textIn(locale).booking
  return (
    <Page visit={visit} step={text.details.step} switchForm="details">
      <Back href={addressOfTimes(service.address)}>{text.chooseTime}</Back>
      <Slip visit={visit} starts={starts} ends={starts.plus({ minutes: service.minutes })}>
        <p class="small soft">
          {said(locale, service.nameZh, service.nameEn)} · {said(locale, service.saidZh, service.saidEn)} ·{' '}
          <a href={addressOfTimes(service.address)}>{text.details.change}</a>
        </p>
      </Slip>
      <BeginsAlone visit={visit} said={service.format === 'together' && comesTogether(service, form.typed)} />
      <ComeAloneNote {...{ visit, service, alone }} />
      <h1>{text.details.heading}</h1>
      <Errors visit={visit} form={form} labels={labelsOf(visit)} />
      <form id="details" method="post" action={bookingAddress(service.address)} novalidate>
        <Token visit={visit} />
        <input type="hidden" name="back" value={answersAddress(service.address)} />
        <input type="hidden" name="start" value={startField(starts)} />
        <input type="hidden" name="key" value={bookingKey} />
        <Hidden typed={form.typed} only={carried} />
        <RequiredAnswers {...{ visit, form }} />
        {service.withLawyer && <OtherSide {...{ visit, form }} />}
        <FurtherAnswers {...{ visit, form }} />
        <FourLines visit={visit} />
        <Actions>
          <button type="submit">{text.details.next}</button>
        </Actions>
      </form>
    </Page>
  )
}
