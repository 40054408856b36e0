import type { TimeShown } from '../../sql/booking/shown.ts'
import { Field } from '../kit/field.tsx'
import { untouched } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { said, saidAlone } from '../kit/said.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { Slip } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { NotOpened } from './not-opened.tsx'

interface ManagePageProps {
  visit: Visit
  time: TimeShown
  /** A passcode was given and did not open the rest. */
  wrong?: boolean
}

/** What a link alone shows: time and floor; the passcode opens the rest (R16). */
export const ManagePage = ({ visit, time, wrong = false }: ManagePageProps) => {
  const text = textIn(visit.locale).booking.manage
  const floor = said(visit.locale, time.saidZh, time.saidEn)
  return (
    <Page visit={visit} step={text.step}>
      <h1 class="unseen">{text.heading}</h1>
      {wrong && <NotOpened heading={text.wrong} lead={text.wrongLead} />}
      <Slip visit={visit} starts={time.starts} ends={time.ends}>
        <p>{saidAlone(visit.locale, time.saidZh, time.saidEn)}</p>
      </Slip>
      <form class="sheet" method="post" action="/appointment/passcode">
        <Token visit={visit} />
        <Field
          visit={visit}
          form={untouched}
          name="passcode"
          label={text.passcode}
          hint={text.passcodeHint}
          class="code short"
          inputmode="numeric"
          autocomplete="off"
        />
        <Actions>
          <button type="submit">
            <Icon name="lock" />
            {text.open}
          </button>
        </Actions>
      </form>
      <details>
        <summary>{text.forgotten}</summary>
        <p>{text.forgottenLead(floor)}</p>
      </details>
    </Page>
  )
}
