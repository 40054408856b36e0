import type { OrganisationInList } from '../../sql/people/organisations.ts'
import { Icon } from '../kit/icon.tsx'
import { Actions } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { NoOrganisation } from './no-organisation.tsx'

/** Every organisation and team of the park. */
export const OrganisationsPage = ({
  visit,
  staff,
  organisations,
}: {
  visit: Visit
  staff: Staff
  organisations: readonly OrganisationInList[]
}) => {
  const text = textIn(visit.locale).organisations
  return (
    <StaffPage {...{ visit, staff }} wing="park" room="organisations" step={text.step}>
      <h1>{text.step}</h1>
      {organisations.length === 0 && <NoOrganisation visit={visit} />}
      <ul class="rows">
        {organisations.map(({ organisationId, nameZh, nameEn, kind, responsible, contact, coordinated }) => (
          <li class="four" key={organisationId}>
            <Icon name="people" />
            <p>
              <a href={`/park/organisations/${organisationId}`}>
                <strong>{said(visit.locale, nameZh, nameEn)}</strong>
              </a>
              {!coordinated && (
                <>
                  <br />
                  <a class="small" href="/park/accounts">
                    {text.notCoordinated}
                  </a>
                </>
              )}
            </p>
            <p class="small">{responsible ?? text.nobodyYet}</p>
            <p class="soft small">{contact ?? text.kinds[kind]}</p>
          </li>
        ))}
      </ul>
      <Actions>
        <a class="button" href="/park/organisations/new">
          {text.add}
        </a>
      </Actions>
    </StaffPage>
  )
}
