import type { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { addressOfDoor, addressOfTimes } from '../availability/addresses.ts'
import { type AloneService, ComeAloneNote } from '../availability/come-alone.tsx'
import { Errors } from '../kit/errors.tsx'
import { type FormState, untouched } from '../kit/form.ts'
import { Hidden } from '../kit/hidden.tsx'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { EaseNote, EaseQuestions, easeLabels } from './ease-questions.tsx'
import { carried, questionsAddress, startField } from './steps.ts'
import { WhoComes } from './who-comes.tsx'

interface QuestionsPageProps {
  visit: Visit
  service: ServiceShown
  starts: DateTime
  /** Makes the form that follows one appointment, however often it is sent. */
  bookingKey: string
  form?: FormState
  alone: readonly AloneService[]
}

/** What whoever books a session of two is asked alone, before any detail (R15); what was typed already goes along. */
export const QuestionsPage = (props: QuestionsPageProps) => {
  const { visit, service, starts, bookingKey, form = untouched, alone } = props
  const { ease, booking } = textIn(visit.locale)
  const labels = { coming: ease.coming, ...easeLabels(visit) }
  return (
    <Page visit={visit} step={ease.step} switchForm="questions">
      <Back href={addressOfTimes(service.address)}>{booking.chooseTime}</Back>
      <h1>{ease.heading}</h1>
      <p class="lead">{ease.lead}</p>
      <Errors visit={visit} form={form} labels={labels} />
      <EaseNote visit={visit} />
      <form id="questions" method="post" action={questionsAddress(service.address)} novalidate>
        <Token visit={visit} />
        <Hidden typed={form.typed} except={[...carried, 'start', 'key', 'instead', 'service']} />
        <input type="hidden" name="back" value={questionsAddress(service.address)} />
        <input type="hidden" name="start" value={startField(starts)} />
        <input type="hidden" name="key" value={bookingKey} />
        {service.partiesLeast === 1 ? (
          <WhoComes {...{ visit, form }} />
        ) : (
          <EaseQuestions {...{ visit, form }} />
        )}
        <Actions>
          <button type="submit">{ease.next}</button>
          <a class="button plain" href={`${addressOfDoor(service.door)}?who=alone`}>
            {ease.comeAlone}
          </a>
        </Actions>
      </form>
      <ComeAloneNote {...{ visit, service, alone }} />
    </Page>
  )
}
