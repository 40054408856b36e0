import type { OwnService } from '../../sql/people/own-services.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { said } from '../kit/said.ts'
import { Sentence } from '../kit/sentence.tsx'
import { textIn } from '../text/text.ts'
import { personAddress } from './addresses.ts'
import type { OfPerson } from './details-page.tsx'
import { EditPage } from './edit-page.tsx'

/** Where somebody is allowed services of this organisation. */
export const ServicesPage = ({
  slug,
  person,
  present: services,
  ...shown
}: OfPerson & { present: readonly OwnService[] }) => {
  const { visit, form } = shown
  const text = textIn(visit.locale).people
  const nameOf = ({ nameZh, nameEn }: OwnService) => said(visit.locale, nameZh, nameEn)
  const label = text.person.services
  return (
    <EditPage
      {...shown}
      heading={label}
      save={text.edit.save}
      action={personAddress(slug, person.personId, '/services')}
      back={{ href: personAddress(slug, person.personId), label: text.person.step }}
      labels={{ service: label }}
      stands={services.filter(({ serves }) => serves).map(nameOf)}
    >
      {services.length === 0 && (
        <p>
          <Sentence text={text.edit.noServicesYet(`/o/${slug}/services/new`)} />
        </p>
      )}
      <Choices {...{ visit, form, label }} name="service" hint={text.edit.hints.services}>
        {services.map(service => (
          <Option
            key={service.serviceId}
            form={form}
            type="checkbox"
            name="service"
            value={String(service.serviceId)}
            label={nameOf(service)}
          />
        ))}
      </Choices>
    </EditPage>
  )
}
