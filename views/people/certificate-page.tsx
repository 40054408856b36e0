import type { Certificate } from '../../sql/people/certificates.ts'
import { Field } from '../kit/field.tsx'
import { said } from '../kit/said.ts'
import { dateInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { personAddress } from './addresses.ts'
import { CertificateFields } from './certificate-fields.tsx'
import type { OfPerson } from './details-page.tsx'
import { EditPage } from './edit-page.tsx'

const ways = {
  renew: { path: 'renewal', words: 'renewCertificate' },
  end: { path: 'end', words: 'endCertificate' },
  see: { path: 'seen', words: 'see' },
} as const

/** Where a certificate is renewed, ended, or said to have been seen. */
export const CertificatePage = ({
  slug,
  person,
  present,
  does,
  ...shown
}: OfPerson & { present: Certificate; does: keyof typeof ways }) => {
  const { visit, form } = shown
  const text = textIn(visit.locale).people
  const { path, words } = ways[does]
  const until = present.until === null ? text.certificates.endless : dateInWords(visit.locale, present.until)
  const stands = text.edit.standsAs(said(visit.locale, present.nameZh, present.nameEn), until)
  return (
    <EditPage
      {...shown}
      heading={text.edit[words]}
      save={text.edit.save}
      action={personAddress(slug, person.personId, `/certificates/${present.certificateId}/${path}`)}
      back={{ href: personAddress(slug, person.personId), label: text.person.step }}
      labels={text.edit.labels}
      stands={[stands]}
    >
      <p>{stands}</p>
      {does === 'renew' && <CertificateFields {...{ visit, form }} />}
      {does === 'end' && (
        <Field {...{ visit, form }} name="until" label={text.edit.labels.until} type="date" class="short" />
      )}
    </EditPage>
  )
}
