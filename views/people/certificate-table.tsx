import type { Certificate } from '../../sql/people/certificates.ts'
import type { EndsWith } from '../../sql/people/claims.ts'
import type { PersonShown } from '../../sql/people/person.ts'
import { A } from '../kit/link.tsx'
import { said } from '../kit/said.ts'
import { Scroll } from '../kit/scroll.tsx'
import type { Visit } from '../kit/visit.ts'
import { dateInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { personAddress } from './addresses.ts'
import { RunsOut, type Warns } from './certificate-tag.tsx'

export type CertificateShown = Certificate & { readonly warns: Warns }

interface CertificateTableProps {
  visit: Visit
  slug: string
  person: PersonShown
  certificates: readonly CertificateShown[]
  /** What of what is arranged ends with which. */
  ending: readonly EndsWith[]
}

interface CellProps {
  visit: Visit
  certificate: CertificateShown
}

const Seen = ({ visit: { locale }, certificate: { checkedAt, checkedBy } }: CellProps) => {
  const text = textIn(locale).people.certificates
  if (checkedAt === null) return text.notSeen
  const date = dateInWords(locale, checkedAt)
  return checkedBy === null ? text.seenOn(date) : text.seenBy(date, checkedBy)
}

const Until = ({ visit: { locale }, certificate: { until, warns, renewed } }: CellProps) => {
  const text = textIn(locale).people.certificates
  if (until === null) return text.endless
  if (renewed || warns === null) return dateInWords(locale, until)
  return <RunsOut {...{ locale, until, warns }} />
}

const Then = ({ visit: { locale }, certificate, ends }: CellProps & { ends: EndsWith | undefined }) => {
  const text = textIn(locale).people.certificates
  if (certificate.renewed) return text.renewed
  if (!ends || certificate.until === null) return null
  return text.endsWith(dateInWords(locale, certificate.until), ends.shifts, ends.appointments)
}

/** What can be done to it; what another goes on from is history. */
const Ways = ({ visit, certificate, base }: CellProps & { base: string }) => {
  const text = textIn(visit.locale).people.edit
  const { certificateId, renewed, checkedAt } = certificate
  const at = (rest: string) => `${base}/${certificateId}/${rest}`
  if (renewed) return null
  return (
    <p class="small">
      {certificate.until !== null && <A href={at('renewal')}>{text.renewCertificate}</A>}{' '}
      <A href={at('end')}>{text.endCertificate}</A>{' '}
      {checkedAt === null && <A href={at('seen')}>{text.see}</A>}
    </p>
  )
}

/** What somebody can show and could: who has seen it, until when, and what ends with it. */
export const CertificateTable = ({ visit, slug, person, certificates, ending }: CertificateTableProps) => {
  const text = textIn(visit.locale).people.certificates
  if (certificates.length === 0) return <p>{text.none}</p>
  return (
    <Scroll class="scroll broad" label={text.heading}>
      <table>
        <thead>
          <tr>
            {[text.kind, text.number, text.since, text.until, text.seen, text.afterwards].map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {certificates.map(certificate => (
            <tr key={certificate.certificateId}>
              <th scope="row">{said(visit.locale, certificate.nameZh, certificate.nameEn)}</th>
              <td>
                {certificate.number}
                {certificate.issuer !== null && <small class="soft"> {certificate.issuer}</small>}
              </td>
              <td>{dateInWords(visit.locale, certificate.since)}</td>
              <td>
                <Until {...{ visit, certificate }} />
              </td>
              <td>
                <Seen {...{ visit, certificate }} />
              </td>
              <td>
                <Then
                  {...{ visit, certificate }}
                  ends={ending.find(({ certificateId }) => certificateId === certificate.certificateId)}
                />
                <Ways
                  {...{ visit, certificate }}
                  base={personAddress(slug, person.personId, '/certificates')}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
