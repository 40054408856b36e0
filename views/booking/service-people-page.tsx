import type { ServiceChoices } from '../../sql/booking/service-choices.ts'
import type { Servant } from '../../sql/booking/service-workers.ts'
import { Choices, Option } from '../kit/choices.tsx'
import type { FormState } from '../kit/form.ts'
import { Actions, Empty, Note } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { type Foreseen, ForeseenShown } from './foreseen.tsx'
import { ServiceHead, type ServiceNamed, serviceAddress } from './service-head.tsx'

interface ServicePeopleProps {
  visit: Visit
  staff: Staff
  slug: string
  service: ServiceNamed
  qualifications: ServiceChoices['qualifications']
  servants: readonly Servant[]
  form: FormState
  version: number
  foreseen?: Foreseen | undefined
  /** Somebody else chose meanwhile: who serves now. */
  nowServing?: readonly string[] | undefined
}

const hintOf = (
  { locale }: Visit,
  qualifications: ServicePeopleProps['qualifications'],
  { holds, standing }: Servant,
) => {
  const text = textIn(locale).services
  const names = holds.map(code => {
    const known = qualifications.find(({ value }) => value === code)
    return known ? said(locale, known.nameZh, known.nameEn) : code
  })
  const held = names.length === 0 ? [text.holdsNone] : names
  return text.listed(standing === 'active' ? held : [...held, text.standing[standing]])
}

const Group = ({
  heading,
  servants,
  ...asked
}: Pick<ServicePeopleProps, 'visit' | 'form' | 'qualifications' | 'servants'> & { heading: string }) => (
  <Choices
    visit={asked.visit}
    form={asked.form}
    name={servants[0]?.own ? 'own' : 'others'}
    label={heading}
    beside="options"
  >
    {servants.map(servant => (
      <Option
        key={servant.personId}
        form={asked.form}
        name="serving"
        type="checkbox"
        value={String(servant.personId)}
        label={servant.name}
        hint={hintOf(asked.visit, asked.qualifications, servant)}
      />
    ))}
  </Choices>
)

/** Who may serve a service: of whichever organisation, whoever holds what it needs. */
export const ServicePeoplePage = (props: ServicePeopleProps) => {
  const { visit, staff, slug, service, qualifications, servants, form, foreseen, nowServing } = props
  const text = textIn(visit.locale).services
  const address = serviceAddress(slug, service.code, 'people')
  const groups = [
    { heading: text.servingOwn, servants: servants.filter(({ own }) => own) },
    { heading: text.servingOthers, servants: servants.filter(({ own }) => !own) },
  ].filter(group => group.servants.length > 0)
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="services" step={text.servingHeading} wide>
      <ServiceHead {...{ visit, slug, service }} open="people" />
      {nowServing && (
        <Note tone="waits" icon="alert">
          <p role="alert">{text.sinceChanged}</p>
          <p>{text.nowIs(text.servingHeading, text.listed(nowServing))}</p>
        </Note>
      )}
      {servants.length === 0 ? (
        <Empty heading={text.servingNobody}>
          <p>{text.servingNobodyNext}</p>
        </Empty>
      ) : (
        <form method="post" action={address}>
          <Token visit={visit} />
          <input type="hidden" name="version" value={props.version} />
          <div class="with-side">
            <div>
              <p class="lead">{text.servingLead}</p>
              {groups.map(group => (
                <Group key={group.heading} {...{ visit, form, qualifications }} {...group} />
              ))}
              {!foreseen && (
                <Actions>
                  <button type="submit">{text.save}</button>
                </Actions>
              )}
            </div>
            {foreseen && <ForeseenShown {...{ visit, foreseen }} back={address} />}
          </div>
        </form>
      )}
    </StaffPage>
  )
}
