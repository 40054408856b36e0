import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Actions, Note } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { ServiceHead, type ServiceNamed, serviceAddress } from './service-head.tsx'

interface ServiceClosureProps {
  visit: Visit
  staff: Staff
  slug: string
  service: ServiceNamed
  form: FormState
  version: number
  closed: boolean
  /** Somebody else changed the service while this was open. */
  overtaken?: boolean
}

/** Where a service takes no new bookings, with a sentence that says why and what to do instead; and where it takes them again. */
export const ServiceClosurePage = (props: ServiceClosureProps) => {
  const { visit, staff, slug, service, form, version, closed, overtaken = false } = props
  const { services: text, refused } = textIn(visit.locale)
  const labels = { because_zh: text.because_zh, because_en: text.because_en }
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="services" step={text.closed}>
      <ServiceHead {...{ visit, slug, service }} open="closure" />
      <Errors {...{ visit, form, labels }} />
      {overtaken && (
        <Note tone="waits" icon="alert">
          <p role="alert">{refused.it_has_changed_meanwhile}</p>
        </Note>
      )}
      <h2>{closed ? text.isClosed : text.closureHeading}</h2>
      <p class="lead">{text.closureLead}</p>
      <form method="post" action={serviceAddress(slug, service.code, 'closure')} novalidate>
        <Token visit={visit} />
        <input type="hidden" name="version" value={version} />
        <Field {...{ visit, form }} name="because_zh" label={text.because_zh} maxlength={120} />
        <Field {...{ visit, form }} name="because_en" label={text.because_en} maxlength={240} />
        <Actions>
          <button type="submit" class={closed ? 'second' : undefined}>
            {closed ? text.changeSentence : text.close}
          </button>
        </Actions>
      </form>
      {closed && (
        <form method="post" action={serviceAddress(slug, service.code, 'opening')}>
          <Token visit={visit} />
          <input type="hidden" name="version" value={version} />
          <Actions>
            <button type="submit">{text.openAgain}</button>
          </Actions>
        </form>
      )}
    </StaffPage>
  )
}
