import type { InvitedShown } from '../../sql/booking/invited.ts'
import { AloneNote, type AloneService } from '../availability/come-alone.tsx'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import type { FormState } from '../kit/form.ts'
import { Actions, Note } from '../kit/note.tsx'
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
import { RequiredAnswers } from './required-answers.tsx'
import { startField } from './steps.ts'

interface InvitedPageProps {
  visit: Visit
  /** Whose answers they are (security.md 3). */
  party: number
  invited: InvitedShown
  alone: readonly AloneService[]
  form: FormState
  /** The hour is another than the form was shown. */
  moved?: boolean
}

const comes = ['yes', 'other', 'no'] as const

/** Whether they come; nothing is chosen beforehand. */
const Come = ({ visit, form }: Pick<InvitedPageProps, 'visit' | 'form'>) => {
  const text = textIn(visit.locale).invitation.details
  const hints: Partial<Record<(typeof comes)[number], string>> = text.comesHint
  return (
    <Choices {...{ visit, form }} name="come" label={text.come}>
      {comes.map(value => (
        <Option
          key={value}
          {...{ form, value }}
          name="come"
          label={text.comes[value]}
          {...(hints[value] === undefined ? {} : { hint: hints[value] })}
        />
      ))}
    </Choices>
  )
}

/** The own hour of whoever is invited, and their own answers: nothing of the other's is on it, nor what they answered before (R14, R15). */
export const InvitedPage = ({ visit, party, invited, alone, form, moved = false }: InvitedPageProps) => {
  const { locale } = visit
  const text = textIn(locale).invitation.details
  const labels = { come: text.come, ...labelsOf(visit) }
  return (
    <Page visit={visit} step={text.step} switchForm="invited">
      <h1>{text.heading}</h1>
      <p class="lead">{text.unseen}</p>
      {moved && (
        <Note tone="waits">
          <p role="alert">{text.moved}</p>
        </Note>
      )}
      <Errors visit={visit} form={form} labels={labels} />
      <Slip visit={visit} starts={invited.starts} ends={invited.ends}>
        <p>
          {said(locale, invited.saidZh, invited.saidEn)} · {text.free}
        </p>
        <BeginsAlone visit={visit} said={invited.beginsAlone} />
      </Slip>
      <AloneNote {...{ visit, alone }} />
      <form id="invited" method="post" action="/invitation" novalidate>
        <Token visit={visit} />
        <input type="hidden" name="back" value="/invitation" />
        <input type="hidden" name="party" value={party} />
        <input type="hidden" name="start" value={startField(invited.starts)} />
        <Come {...{ visit, form }} />
        <RequiredAnswers {...{ visit, form }} />
        <FurtherAnswers {...{ visit, form }} />
        <FourLines visit={visit} />
        <Actions>
          <button type="submit">{text.done}</button>
        </Actions>
      </form>
    </Page>
  )
}
