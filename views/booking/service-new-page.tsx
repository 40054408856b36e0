import type { ServiceChoices } from '../../sql/booking/service-choices.ts'
import { Errors } from '../kit/errors.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Empty } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { ServiceFields } from './service-fields.tsx'
import { servicesAddress } from './service-head.tsx'
import { labelsOfService, optionsOfService } from './service-options.ts'

interface ServiceNewProps {
  visit: Visit
  staff: Staff
  slug: string
  choices: ServiceChoices
  form: FormState
}

/** Where a coordinator adds a service; who serves it is chosen next. */
export const ServiceNewPage = ({ visit, staff, slug, choices, form }: ServiceNewProps) => {
  const text = textIn(visit.locale).services
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="services" step={text.newHeading}>
      <Back href={servicesAddress(slug)}>{text.list}</Back>
      <h1>{text.newHeading}</h1>
      <Errors {...{ visit, form }} labels={labelsOfService(visit)} />
      {choices.places.length === 0 ? (
        <Empty heading={text.nowhere}>
          <p>{text.nowhereNext}</p>
        </Empty>
      ) : (
        <form method="post" action={servicesAddress(slug)} novalidate>
          <Token visit={visit} />
          <ServiceFields {...{ visit, form }} options={optionsOfService(visit, choices)} unfolded />
          <Actions>
            <button type="submit">{text.addThen}</button>
          </Actions>
        </form>
      )}
    </StaffPage>
  )
}
