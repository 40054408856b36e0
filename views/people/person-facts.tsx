import type { ComponentChildren } from 'preact'
import type { Affiliation } from '../../sql/people/affiliations.ts'
import type { OwnService } from '../../sql/people/own-services.ts'
import type { PersonShown } from '../../sql/people/person.ts'
import { A } from '../kit/link.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { dateInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { personAddress } from './addresses.ts'

interface PersonFactsProps {
  visit: Visit
  slug: string
  person: PersonShown
  /** They work here no more: what they do now is not this organisation's to see or to change (R60). */
  left: boolean
  affiliations: readonly Affiliation[]
  services: readonly OwnService[]
}

interface FactProps {
  visit: Visit
  label: string
  /** Where it is changed. */
  href: string
  children: ComponentChildren
}

const Fact = ({ visit, label, href, children }: FactProps) => {
  const text = textIn(visit.locale).people.edit
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd class="change">
        <A href={href} aria-label={text.changeOf(label)}>
          {text.change}
        </A>
      </dd>
    </div>
  )
}

const Belongs = ({ visit: { locale }, affiliation }: { visit: Visit; affiliation: Affiliation }) => {
  const text = textIn(locale).people.person
  const { nameZh, nameEn, since, until, share } = affiliation
  const [whose, from] = [said(locale, nameZh, nameEn), dateInWords(locale, since)]
  return (
    <>
      {until === null ? text.since(whose, from) : text.between(whose, from, dateInWords(locale, until))}
      {share !== 1 && <small class="soft"> {text.share(String(share))}</small>}
      <br />
    </>
  )
}

/** For whom somebody works, what they can do, what they speak, how they are reached. */
export const PersonFacts = ({ visit, slug, person, left, affiliations, services }: PersonFactsProps) => {
  const { locale } = visit
  const text = textIn(locale).people
  const { phone, email, languages } = person
  const at = (rest: string) => personAddress(slug, person.personId, rest)
  const served = services.filter(({ serves }) => serves)
  return (
    <dl class="summary">
      <Fact visit={visit} label={text.person.organisations} href={at('/standing')}>
        {affiliations.map(affiliation => (
          <Belongs key={`${affiliation.organisationId} ${affiliation.since}`} {...{ visit, affiliation }} />
        ))}
      </Fact>
      {left || (
        <>
          <Fact visit={visit} label={text.person.services} href={at('/services')}>
            {served.length === 0
              ? text.person.noServices
              : served.map(({ nameZh, nameEn }) => said(locale, nameZh, nameEn)).join(text.and)}
          </Fact>
          <Fact visit={visit} label={text.languages} href={at('/details')}>
            {languages.length === 0 ? text.person.noLanguages : languages.join(text.and)}
          </Fact>
          <Fact visit={visit} label={text.person.contact} href={at('/details')}>
            {phone !== null && <A href={`tel:${phone}`}>{phone}</A>}
            {phone !== null && email !== null && <br />}
            {email !== null && <A href={`mailto:${email}`}>{email}</A>}
          </Fact>
        </>
      )}
    </dl>
  )
}
