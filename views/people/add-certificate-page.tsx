import type { Qualification } from '../../sql/people/directory.ts'
import { textIn } from '../text/text.ts'
import { personAddress } from './addresses.ts'
import { CertificateFields } from './certificate-fields.tsx'
import type { OfPerson } from './details-page.tsx'
import { EditPage } from './edit-page.tsx'

/** Where a certificate is added to somebody. */
export const AddCertificatePage = ({
  slug,
  person,
  present: qualifications,
  ...shown
}: OfPerson & { present: readonly Qualification[] }) => {
  const { visit, form } = shown
  const text = textIn(visit.locale).people
  return (
    <EditPage
      {...shown}
      heading={text.edit.addCertificate}
      save={text.edit.save}
      action={personAddress(slug, person.personId, '/certificates')}
      back={{ href: personAddress(slug, person.personId), label: text.person.step }}
      labels={text.edit.labels}
    >
      <CertificateFields {...{ visit, form, qualifications }} />
    </EditPage>
  )
}
