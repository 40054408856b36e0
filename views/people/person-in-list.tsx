import type { PersonListed, ShownCertificate } from '../../sql/people/directory.ts'
import { A } from '../kit/link.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { nearTime } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { RunsOut, type Warns } from './certificate-tag.tsx'

export type CertificateListed = ShownCertificate & { readonly warns: Warns }

interface PersonInListProps {
  visit: Visit
  person: Omit<PersonListed, 'certificates'> & { readonly certificates: readonly CertificateListed[] }
  today: string
  href: string
}

const Next = ({ visit: { locale }, person, today }: Omit<PersonInListProps, 'href'>) => {
  const text = textIn(locale).people
  const { nextStarts, nextZh, nextEn } = person
  if (nextStarts === null) return null
  const what = nextZh !== null && nextEn !== null ? said(locale, nextZh, nextEn) : text.occupied
  return (
    <>
      <br />
      <small>{text.next(nearTime(locale, nextStarts, today), what)}</small>
    </>
  )
}

/** One person of the directory: who, what they speak, what comes next, what they hold, how much of their week is taken. */
export const PersonInList = ({ visit, person, today, href }: PersonInListProps) => {
  const { locale } = visit
  const text = textIn(locale).people
  const { name, standing, languages, certificates, claimedMinutes, weeklyMinutes } = person
  return (
    <li class="four">
      <span class="seal" aria-hidden="true">
        {[...name][0]}
      </span>
      <p>
        <A href={href}>
          <strong>{name}</strong>
        </A>{' '}
        {standing !== 'active' && <span class="tag quiet">{text.standings[standing]}</span>}{' '}
        {languages.length > 0 && <small class="soft">{languages.join(text.and)}</small>}
        <Next visit={visit} person={person} today={today} />
      </p>
      <p>
        {certificates.map(({ zh, en, until, warns }) => (
          <>
            <span class="tag">{said(locale, zh, en)}</span>{' '}
            <RunsOut locale={locale} until={until} warns={warns} />{' '}
          </>
        ))}
      </p>
      <p class="soft small">
        {text.claimed(claimedMinutes)}
        <br />
        {weeklyMinutes > 0 ? text.weekly(weeklyMinutes) : text.noHours}
      </p>
    </li>
  )
}
