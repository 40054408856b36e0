import { Close } from '../kit/close.tsx'
import { Errors } from '../kit/errors.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Page } from '../kit/page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { labelsOf } from './answer-labels.ts'
import { CoverWord, SafeHours } from './further-answers.tsx'
import { maskedContact } from './masked-contact.ts'
import { DoOrKeep, OwnForm } from './own-form.tsx'
import { ReachAnswers } from './required-answers.tsx'

interface ContactPageProps {
  visit: Visit
  /** What is typed in it: at first what stands, but for the contact. */
  form: FormState
  /** The way that is chosen now and its contact; shown masked alone. */
  present: { readonly by: 'sms' | 'email' | 'voice' | 'none' | null; readonly contact: string | null }
  party: number
  sequence: number
  /** What stood when it was shown, in one word. */
  shown: string
}

/** Where a holder changes how and when they may be reached; a contact that is not typed anew stays. */
export const ContactPage = ({ visit, form, present, party, sequence, shown }: ContactPageProps) => {
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
      <OwnForm visit={visit} action="/appointment/contact" novalidate party={party} sequence={sequence}>
        <input type="hidden" name="shown" value={shown} />
        <ReachAnswers {...{ visit, form, known }} />
        <h2>{text.when}</h2>
        <SafeHours {...{ visit, form }} />
        <CoverWord {...{ visit, form }} />
        <DoOrKeep does={text.save} keep={text.keep} />
      </OwnForm>
      <Close visit={visit} />
    </Page>
  )
}
