import type { Qualification } from '../../sql/people/directory.ts'
import { Sentence } from '../kit/sentence.tsx'
import { textIn } from '../text/text.ts'
import { peopleAddress } from './addresses.ts'
import { CertificateFields } from './certificate-fields.tsx'
import { EditPage, type EditPageProps } from './edit-page.tsx'
import { PersonFields } from './person-fields.tsx'

export type OfNobodyYet = Pick<EditPageProps, 'visit' | 'staff' | 'form' | 'unsaved'> & { slug: string }

/** Where somebody new to the park is added. */
export const NewPage = ({
  slug,
  qualifications,
  ...shown
}: OfNobodyYet & { qualifications: readonly Qualification[] }) => {
  const { visit, form } = shown
  const text = textIn(visit.locale).people
  const here = peopleAddress(slug)
  return (
    <EditPage
      {...shown}
      heading={text.edit.add}
      save={text.edit.add}
      action={`${here}/new`}
      back={{ href: here, label: text.step }}
      labels={text.edit.labels}
    >
      <p>
        <Sentence text={text.edit.addLead(`${here}/known`)} />
      </p>
      <PersonFields {...{ visit, form }} />
      <h2>{text.edit.firstCertificate}</h2>
      <CertificateFields {...{ visit, form, qualifications }} />
    </EditPage>
  )
}
