import type { ServiceShown } from '../../sql/booking/services.ts'
import { Icon } from '../kit/icon.tsx'
import { said, saidAlone } from '../kit/said.ts'
import { type Locale, textIn } from '../text/text.ts'

/** Where it is, as far as a page says before the button: the floor, and which house when it is not the park's own. */
export const placeOf = (locale: Locale, service: ServiceShown): string => {
  const name = service.placeSlug === 'park' ? null : said(locale, service.placeZh, service.placeEn)
  return textIn(locale).availability.place(saidAlone(locale, service.saidZh, service.saidEn), name)
}

export const nameOf = (locale: Locale, service: ServiceShown): string =>
  said(locale, service.nameZh, service.nameEn)

const partiesOf = ({ format, partiesLeast, partiesMost }: ServiceShown) => {
  if (format === 'family') return 'family'
  if (format === 'separate_rooms') return 'apart'
  if (partiesMost === 1) return 'one'
  return partiesLeast === 1 ? 'oneOrTwo' : 'two'
}

/** How long, who comes or what it costs, where. `parties`: in a list, where services differ in who comes. */
export const ServiceFacts = ({
  locale,
  service,
  parties = false,
}: {
  locale: Locale
  service: ServiceShown
  parties?: boolean
}) => {
  const text = textIn(locale).availability
  return (
    <ul class="facts">
      <li>
        <Icon name="clock" />
        {text.minutes(service.minutes)}
      </li>
      <li>
        <Icon name={parties ? 'people' : 'lock'} />
        {parties ? text.parties[partiesOf(service)] : text.free}
      </li>
      <li>
        <Icon name="place" />
        {placeOf(locale, service)}
      </li>
    </ul>
  )
}
