import { textIn } from '../text/text.ts'
import { personAddress } from './addresses.ts'
import type { OfPerson } from './details-page.tsx'
import { EditPage } from './edit-page.tsx'

/** Where somebody is told that they can sign in: once, however often it is asked. */
export const InvitationPage = ({ slug, person, ...shown }: OfPerson) => {
  const text = textIn(shown.visit.locale).people
  return (
    <EditPage
      {...shown}
      heading={text.edit.invite}
      save={text.edit.invite}
      action={personAddress(slug, person.personId, '/invitation')}
      back={{ href: personAddress(slug, person.personId), label: text.person.step }}
      labels={{}}
    >
      <p>{text.edit.inviteLead}</p>
    </EditPage>
  )
}
