import { AloneNote, type AloneService } from '../availability/come-alone.tsx'
import { Errors } from '../kit/errors.tsx'
import type { FormState } from '../kit/form.ts'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { EaseNote, EaseQuestions, easeLabels } from './ease-questions.tsx'
import { INVITED_QUESTIONS } from './steps.ts'

interface InvitedQuestionsProps {
  visit: Visit
  /** Whose answers they are (security.md 3). */
  party: number
  alone: readonly AloneService[]
  form: FormState
}

/** What whoever is invited is asked alone, before the hour or anything else (R15). */
export const InvitedQuestionsPage = ({ visit, party, alone, form }: InvitedQuestionsProps) => {
  const { ease, invitation } = textIn(visit.locale)
  return (
    <Page visit={visit} step={ease.step} switchForm="questions">
      <h1>{ease.heading}</h1>
      <p class="lead">{invitation.asked.lead}</p>
      <Errors visit={visit} form={form} labels={easeLabels(visit)} />
      <EaseNote visit={visit} />
      <form id="questions" method="post" action={INVITED_QUESTIONS} novalidate>
        <Token visit={visit} />
        <input type="hidden" name="back" value={INVITED_QUESTIONS} />
        <input type="hidden" name="party" value={party} />
        <EaseQuestions {...{ visit, form }} />
        <Actions>
          <button type="submit">{ease.next}</button>
        </Actions>
      </form>
      <AloneNote {...{ visit, alone }} />
    </Page>
  )
}
