import type { EndsWith, NextClaim } from '../../sql/people/claims.ts'
import { Icon } from '../kit/icon.tsx'
import { A, Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords } from '../kit/when.tsx'
import { pairsAddress } from '../rosters/addresses.ts'
import { textIn } from '../text/text.ts'
import { peopleAddress, personAddress } from './addresses.ts'
import { type CertificateShown, CertificateTable } from './certificate-table.tsx'
import { PersonFacts } from './person-facts.tsx'

type Facts = Parameters<typeof PersonFacts>[0]

interface PersonPageProps extends Facts {
  visit: Visit
  staff: Staff
  slug: string
  certificates: readonly CertificateShown[]
  ending: readonly EndsWith[]
  next: readonly NextClaim[]
}

const NextOf = ({ visit: { locale }, next }: { visit: Visit; next: readonly NextClaim[] }) => {
  const text = textIn(locale).people
  return (
    <aside class="sheet">
      <h2>{text.person.nextHeading}</h2>
      {next.length === 0 && <p>{text.person.nothingNext}</p>}
      {next.map(({ starts, ends, nameZh, nameEn }) => (
        <p key={String(starts)}>
          {dayInWords(locale, starts)} {hoursInWords(locale, starts, ends)}
          <br />
          {nameZh !== null && nameEn !== null ? said(locale, nameZh, nameEn) : text.occupied}
        </p>
      ))}
    </aside>
  )
}

/** What this organisation looks after while they work for it: certificates, signing in, hours. */
const Kept = (props: PersonPageProps) => {
  const { visit, slug, person } = props
  const { people: text, pairs, personLimits } = textIn(visit.locale)
  return (
    <>
      <h2>{text.certificates.heading}</h2>
      <CertificateTable {...props} />
      <Actions>
        <A class="button second" href={personAddress(slug, person.personId, '/certificates')}>
          <Icon name="plus" />
          {text.edit.addCertificate}
        </A>
        {person.invited || (
          <A class="button second" href={personAddress(slug, person.personId, '/invitation')}>
            <Icon name="mail" />
            {text.edit.invite}
          </A>
        )}
      </Actions>
      {person.invited && <p class="soft small">{text.edit.invited}</p>}
      <h2>{person.weeklyMinutes > 0 ? text.weekly(person.weeklyMinutes) : text.noHours}</h2>
      <p>
        <A class="button second" href={personAddress(slug, person.personId, '/availability')}>
          <Icon name="edit" />
          {text.edit.hours}
        </A>
      </p>
      <p>
        <A class="button plain" href={personAddress(slug, person.personId, '/limits')}>
          {personLimits.link}
        </A>
        <A class="button plain" href={`${pairsAddress(slug)}?person=${person.personId}`}>
          {pairs.link}
        </A>
      </p>
    </>
  )
}

/** One person of an organisation, with everything that its coordinators decide about them. */
export const PersonPage = (props: PersonPageProps) => {
  const { visit, staff, slug, person, left, next } = props
  const { people: text, records } = textIn(visit.locale)
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="people" step={text.person.step} wide>
      <Back href={peopleAddress(slug)}>{text.step}</Back>
      <h1>
        {person.name} <span class="tag">{text.standings[person.standing]}</span>
      </h1>
      <div class="with-side">
        <div>
          <section class="sheet">
            <PersonFacts {...props} />
          </section>
          {left || <Kept {...props} />}
          <p>
            <A class="button plain" href={personAddress(slug, person.personId, '/record')}>
              {records.issueStep}
            </A>
          </p>
        </div>
        {left || <NextOf visit={visit} next={next} />}
      </div>
    </StaffPage>
  )
}
