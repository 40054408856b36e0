import type { ServiceShown } from '../../sql/booking/services.ts'
import { Back } from '../kit/link.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { addressOfDoor, type Door } from './addresses.ts'
import { nameOf, ServiceFacts } from './service-facts.tsx'

/** What every page of one service begins with: the way back to its door, its name, its facts, what it is. */
export const ServiceHead = ({ visit: { locale }, service }: { visit: Visit; service: ServiceShown }) => {
  const { availability: text } = textIn(locale)
  return (
    <>
      <Back href={addressOfDoor(service.door)}>{text.doors[service.door as Door].name}</Back>
      <h1>{nameOf(locale, service)}</h1>
      <ServiceFacts locale={locale} service={service} />
      <p>{said(locale, service.aboutZh, service.aboutEn)}</p>
    </>
  )
}
