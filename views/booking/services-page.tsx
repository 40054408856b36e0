import type { OwnServiceInList } from '../../sql/booking/own-services.ts'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import { Actions, Empty } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { serviceAddress, servicesAddress } from './service-head.tsx'

interface ServicesPageProps {
  visit: Visit
  staff: Staff
  slug: string
  services: readonly OwnServiceInList[]
}

const Row = ({
  visit: { locale },
  slug,
  service,
}: Omit<ServicesPageProps, 'staff' | 'services'> & { service: OwnServiceInList }) => {
  const text = textIn(locale).services
  const { closedBecauseZh, closedBecauseEn } = service
  return (
    <li class="four">
      <Icon name="room" />
      <p>
        <A href={serviceAddress(slug, service.code)}>
          <strong>{said(locale, service.nameZh, service.nameEn)}</strong>
        </A>
        <br />
        <small class="soft">
          {text.minutes(service.minutes, said(locale, service.placeZh, service.placeEn))}
        </small>
        {service.evenings && (
          <>
            <br />
            <small class="soft">{service.watched ? text.watched : text.notWatched}</small>
          </>
        )}
      </p>
      <p>
        <A class="small" href={serviceAddress(slug, service.code, 'people')}>
          {text.serving(service.serving)}
        </A>
        {closedBecauseZh !== null && closedBecauseEn !== null && (
          <>
            {' '}
            <span class="tag quiet">{text.closed}</span>
          </>
        )}
      </p>
      <p class="soft small">{text.toCome(service.toCome)}</p>
    </li>
  )
}

/** An organisation's services, closed ones too. */
export const ServicesPage = ({ visit, staff, slug, services }: ServicesPageProps) => {
  const { services: text, waiting } = textIn(visit.locale)
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="services" step={text.step} wide>
      <h1>{text.heading}</h1>
      {services.length === 0 ? (
        <Empty heading={text.none}>
          <p>{text.noneNext}</p>
        </Empty>
      ) : (
        <>
          <p class="lead">{text.lead}</p>
          <ul class="rows">
            {services.map(service => (
              <Row key={service.code} {...{ visit, slug, service }} />
            ))}
          </ul>
        </>
      )}
      <Actions>
        <a class="button" href={`${servicesAddress(slug)}/new`}>
          <Icon name="plus" />
          {text.add}
        </a>
        <a class="button plain" href={`/o/${slug}/waiting`}>
          {waiting.list.look}
        </a>
      </Actions>
    </StaffPage>
  )
}
