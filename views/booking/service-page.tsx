import type { ServiceChoices } from '../../sql/booking/service-choices.ts'
import { Errors } from '../kit/errors.tsx'
import type { FormState, Typed } from '../kit/form.ts'
import { Actions, Note } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { type Foreseen, ForeseenShown } from './foreseen.tsx'
import { ServiceFields } from './service-fields.tsx'
import { ServiceHead, type ServiceNamed, serviceAddress } from './service-head.tsx'
import { labelsOfService, optionsOfService, type ServiceOptions, valuesInWords } from './service-options.ts'

/** What somebody else changed while the form was open: which fields, and what stands now. */
export interface Meanwhile {
  readonly changed: readonly string[]
  readonly is: Typed
}

interface ServicePageProps {
  visit: Visit
  staff: Staff
  slug: string
  service: ServiceNamed
  choices: ServiceChoices
  form: FormState
  /** Of the service as this form begins from it, and everything that it held then. */
  version: number
  was: Typed
  foreseen?: Foreseen | undefined
  meanwhile?: Meanwhile | undefined
}

const Changed = ({
  visit,
  options,
  meanwhile: { changed, is },
}: {
  visit: Visit
  options: ServiceOptions
  meanwhile: Meanwhile
}) => {
  const text = textIn(visit.locale).services
  const labels = labelsOfService(visit)
  return (
    <Note tone="waits" icon="alert">
      <p role="alert">{text.sinceChanged}</p>
      <ul>
        {changed.map(name => {
          const words = valuesInWords(options, name, is[name] ?? [])
          const label = labels[name] ?? name
          return (
            <li key={name}>
              {words.length === 0 ? text.nowEmpty(label) : text.nowIs(label, text.listed(words))}
            </li>
          )
        })}
      </ul>
      <p>{text.kept}</p>
    </Note>
  )
}

/** Everything that a coordinator sets of a service; before it is saved, what that does. */
export const ServicePage = (props: ServicePageProps) => {
  const { visit, staff, slug, service, choices, form, version, was, foreseen, meanwhile } = props
  const text = textIn(visit.locale).services
  const options = optionsOfService(visit, choices)
  const address = serviceAddress(slug, service.code)
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="services" step={text.editStep} wide>
      <ServiceHead {...{ visit, slug, service }} open="edit" />
      <Errors {...{ visit, form }} labels={labelsOfService(visit)} />
      {meanwhile && <Changed {...{ visit, options, meanwhile }} />}
      <form method="post" action={address} novalidate>
        <Token visit={visit} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="was" value={JSON.stringify(was)} />
        <div class="with-side">
          <div>
            <ServiceFields {...{ visit, form, options }} />
            {!foreseen && (
              <Actions>
                <button type="submit">{text.save}</button>
              </Actions>
            )}
          </div>
          {foreseen && <ForeseenShown {...{ visit, foreseen }} back={address} />}
        </div>
      </form>
    </StaffPage>
  )
}
