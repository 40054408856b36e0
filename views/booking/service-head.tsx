import { Back } from '../kit/link.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** A service as its own pages name it. */
export interface ServiceNamed {
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
}

export const servicesAddress = (slug: string): string => `/o/${slug}/services`
export const serviceAddress = (slug: string, code: string, page?: 'people' | 'closure' | 'opening') =>
  [servicesAddress(slug), code, ...(page ? [page] : [])].join('/')

interface HeadProps {
  visit: Visit
  slug: string
  service: ServiceNamed
  open: 'edit' | 'people' | 'closure'
}

/** The way back to the list, the name of the service, and its three pages. */
export const ServiceHead = ({ visit: { locale }, slug, service, open }: HeadProps) => {
  const text = textIn(locale).services
  const pages = [
    ['edit', serviceAddress(slug, service.code)],
    ['people', serviceAddress(slug, service.code, 'people')],
    ['closure', serviceAddress(slug, service.code, 'closure')],
  ] as const
  return (
    <>
      <Back href={servicesAddress(slug)}>{text.list}</Back>
      <h1>{said(locale, service.nameZh, service.nameEn)}</h1>
      <nav class="tabs" aria-label={text.tabsLabel}>
        {pages.map(([page, address]) => (
          <a key={page} href={address} {...(page === open ? { 'aria-current': 'page' as const } : {})}>
            {text.tabs[page]}
          </a>
        ))}
      </nav>
    </>
  )
}
