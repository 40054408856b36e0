import { Close } from '../kit/close.tsx'
import { Errors } from '../kit/errors.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { labelsOf } from './answer-labels.ts'
import { CoverWord, SafeHours } from './further-answers.tsx'
import { maskedContact } from './masked-contact.ts'
import { ReachAnswers } from './required-answers.tsx'

interface ContactPageProps {
  visit: Visit
  /** What is typed in it: at first what stands, but for the contact. */
  form: FormState
  /** The way that is chosen now and its contact; shown masked alone. */
  present: { readonly by: 'sms' | 'email' | 'voice' | 'none' | null; readonly contact: string | null }
  party: number
  sequence: number
}

/** Where a holder changes how and when they may be reached; a contact that is not typed anew stays. */
export const ContactPage = ({ visit, form, present, party, sequence }: ContactPageProps) => {
  const { ownSide, booking } = textIn(visit.locale)
  const text = ownSide.contact
  const { by, contact } = present
  const known =
    contact !== null && (by === 'sms' || by === 'email')
      ? { by, hint: text.known(maskedContact(contact)) }
      : undefined
  return (
    <Page visit={visit} step={text.step}>
      <Back href="/appointment">{booking.appointment.step}</Back>
      <h1>{text.heading}</h1>
      <Errors visit={visit} form={form} labels={labelsOf(visit)} />
      <form method="post" action="/appointment/contact" novalidate>
        <Token visit={visit} />
        <input type="hidden" name="party" value={party} />
        <input type="hidden" name="sequence" value={sequence} />
        <ReachAnswers {...{ visit, form, known }} />
        <h2>{text.when}</h2>
        <SafeHours {...{ visit, form }} />
        <CoverWord {...{ visit, form }} />
        <Actions>
          <button type="submit">{text.save}</button>
          <a class="button plain" href="/appointment">
            {text.keep}
          </a>
        </Actions>
      </form>
      <Close visit={visit} />
    </Page>
  )
}
