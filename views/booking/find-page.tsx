import { FindForm } from '../kit/find-form.tsx'
import { type FormState, untouched } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Page } from '../kit/page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { NotOpened } from './not-opened.tsx'

interface FindPageProps {
  visit: Visit
  form?: FormState
  wrong?: boolean
}

/** Look-up by reference and passcode; every failure looks the same (security.md 4). */
export const FindPage = ({ visit, form = untouched, wrong = false }: FindPageProps) => {
  const { booking, kit } = textIn(visit.locale)
  const text = booking.find
  return (
    <Page visit={visit} step={text.step}>
      <Back href="/">{kit.home}</Back>
      <h1>{text.heading}</h1>
      {wrong && <NotOpened heading={text.wrong} lead={text.wrongLead} />}
      <FindForm visit={visit} form={form} />
      <details>
        <summary>{text.lost}</summary>
        <p>{text.lostLead}</p>
      </details>
    </Page>
  )
}
