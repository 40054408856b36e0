import { Back } from '../kit/link.tsx'
import { Actions, Empty } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { plain, Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { addressOfDoor, addressOfTimes, type Door } from './addresses.ts'
import type { AloneService } from './come-alone.tsx'
import { FilterLinks, type Filters, filtersOfDoor } from './filters.tsx'
import { type Offered, ServiceInList } from './service-in-list.tsx'

interface DoorPageProps {
  visit: Visit
  door: Door
  /** Those that the filters leave. */
  services: readonly Offered[]
  filters: Filters
  /** 'YYYY-MM-DD' */
  today: string
  /** On the door of couples: where whoever is unsure, hit or threatened goes first. */
  alone?: readonly AloneService[]
}

/** A door's services, each with its earliest open time. */
export const DoorPage = ({ visit, door, services, filters, today, alone = [] }: DoorPageProps) => {
  const { availability: text, kit } = textIn(visit.locale)
  const [first] = alone
  const unsure = first ? text.unsure(addressOfTimes(first.address), plain(first.name)) : text.unsureHere
  return (
    <Page visit={visit} step={text.chooseService}>
      <Back href="/">{kit.home}</Back>
      <h1>{text.doors[door].name}</h1>
      <p class="lead">{door === 1 ? <Sentence text={unsure} /> : text.doors[door].about}</p>
      <FilterLinks
        visit={visit}
        path={addressOfDoor(door)}
        names={filtersOfDoor[door] ?? []}
        filters={filters}
      />
      <p class="soft small" role="status">
        {text.services(services.length)}
      </p>
      {services.length === 0 && (
        <Empty heading={text.noServices}>
          <p>{text.noServicesNext}</p>
          <Actions>
            <a class="button second" href={addressOfDoor(door)}>
              {text.allServices}
            </a>
          </Actions>
        </Empty>
      )}
      <ul class="list">
        {services.map(service => (
          <ServiceInList key={service.serviceId} visit={visit} service={service} today={today} />
        ))}
      </ul>
    </Page>
  )
}
