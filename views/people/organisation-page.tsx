import type { OrganisationShown } from '../../sql/people/organisations.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote, Version } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface OrganisationPageProps {
  visit: Visit
  staff: Staff
  /** Null: one that is added. */
  present: OrganisationShown | null
  form: FormState
  refused: Refused
}

/** Where an organisation is added or written anew: its names, its word in addresses, and who answers for it. */
export const OrganisationPage = ({ visit, staff, present, form, refused }: OrganisationPageProps) => {
  const { organisations: text, park } = textIn(visit.locale)
  const { labels } = text
  const asked = { visit, form }
  const stands = present && [
    { label: labels.name_zh, value: present.nameZh },
    { label: labels.name_en, value: present.nameEn },
    { label: labels.kind, value: text.kinds[present.kind] },
    { label: labels.slug, value: present.slug },
    { label: labels.responsible, value: present.responsible ?? text.nobodyYet },
    { label: labels.contact, value: present.contact ?? text.nobodyYet },
    { label: labels.joined, value: present.joinedNationalSystem ? text.joined : text.notJoined },
  ]
  return (
    <StaffPage {...{ visit, staff }} wing="park" room="organisations" step={text.step}>
      <Back href="/park/organisations">{text.step}</Back>
      <h1>{present ? said(visit.locale, present.nameZh, present.nameEn) : text.add}</h1>
      <Errors {...asked} labels={labels} />
      <RefusedNote {...{ visit, refused }} stands={stands ?? []} />
      <form
        method="post"
        action={present ? `/park/organisations/${present.organisationId}` : '/park/organisations'}
        novalidate
      >
        <Token visit={visit} />
        <Version {...{ form, refused, present }} />
        <Field {...asked} name="name_zh" label={labels.name_zh} maxlength={60} />
        <Field {...asked} name="name_en" label={labels.name_en} maxlength={80} />
        <Choices {...asked} name="kind" label={labels.kind} beside="options">
          <Option form={form} name="kind" value="organisation" label={text.kinds.organisation} />
          <Option form={form} name="kind" value="team" label={text.kinds.team} />
        </Choices>
        <Field {...asked} name="slug" label={labels.slug} hint={text.slugHint} maxlength={40} class="short" />
        <Field
          {...asked}
          name="responsible"
          label={labels.responsible}
          hint={text.onRecords}
          maxlength={50}
          autocomplete="off"
        />
        <Field {...asked} name="contact" label={labels.contact} maxlength={120} autocomplete="off" />
        <Choices {...asked} name="joined" label={labels.joined} hint={text.joinedHint}>
          <Option form={form} name="joined" value="yes" label={text.joined} type="checkbox" />
        </Choices>
        <Actions>
          <button type="submit">{park.save}</button>
          <a class="button plain" href="/park/organisations">
            {park.keep}
          </a>
        </Actions>
      </form>
    </StaffPage>
  )
}
