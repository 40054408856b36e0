import type { PersonShown } from '../../sql/people/person.ts'
import { textIn } from '../text/text.ts'
import { personAddress } from './addresses.ts'
import { EditPage, type EditPageProps } from './edit-page.tsx'
import { PersonFields } from './person-fields.tsx'

export type OfPerson = Pick<EditPageProps, 'visit' | 'staff' | 'form' | 'unsaved'> & {
  slug: string
  person: PersonShown
  version: number
}

/** Where what is known of somebody is changed. */
export const DetailsPage = ({ slug, person, ...shown }: OfPerson) => {
  const { visit, form } = shown
  const text = textIn(visit.locale).people
  const { labels } = text.edit
  const { personId, name, phone, email, languages, share } = person
  const known = [
    [labels.name, name],
    [labels.phone, phone],
    [labels.email, email],
    [labels.languages, languages.join(text.and)],
    [labels.share, String(share)],
  ] as const
  return (
    <EditPage
      {...shown}
      heading={text.edit.details}
      save={text.edit.save}
      action={personAddress(slug, personId, '/details')}
      back={{ href: personAddress(slug, personId), label: text.person.step }}
      labels={labels}
      stands={known.flatMap(([label, value]) => (value ? [text.edit.standsAs(label, value)] : []))}
    >
      <PersonFields {...{ visit, form }} />
    </EditPage>
  )
}
