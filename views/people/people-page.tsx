import type { RunningOut } from '../../sql/people/certificates.ts'
import type { Qualification } from '../../sql/people/directory.ts'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import { Actions, Empty, Note } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { hoursAddress } from '../rosters/hours-addresses.ts'
import { textIn } from '../text/text.ts'
import { listAddress, type PeopleFilter, peopleAddress, personAddress } from './addresses.ts'
import { RunsOut, type Warns } from './certificate-tag.tsx'
import { PeopleFilterForm } from './people-filter.tsx'
import { PersonInList } from './person-in-list.tsx'

interface PeoplePageProps {
  visit: Visit
  staff: Staff
  slug: string
  filter: PeopleFilter
  /** Something narrows the list. */
  narrowed: boolean
  qualifications: readonly Qualification[]
  people: readonly Parameters<typeof PersonInList>[0]['person'][]
  runningOut: readonly (RunningOut & { readonly warns: Warns })[]
  today: string
  page: number
  pages: number
  total: number
}

type Pages = Pick<PeoplePageProps, 'visit' | 'slug' | 'filter' | 'page' | 'pages'>

const PagesOfList = ({ visit, slug, filter, page, pages }: Pages) => {
  const text = textIn(visit.locale).people
  return (
    <nav class="pages" aria-label={text.page(page, pages)}>
      {page > 1 && <A href={listAddress(slug, filter, page - 1)}>{text.before}</A>}
      <b aria-current="page">{text.page(page, pages)}</b>
      {page < pages && <A href={listAddress(slug, filter, page + 1)}>{text.after}</A>}
    </nav>
  )
}

/** Above the list: whose certificate runs out soon, with the way to each. */
const SoonOut = ({
  visit: { locale },
  slug,
  runningOut,
}: Pick<PeoplePageProps, 'visit' | 'slug' | 'runningOut'>) => (
  <Note tone="waits" icon="alert">
    <p>{textIn(locale).people.runningOut(runningOut.length)}</p>
    {runningOut.map(({ personId, name, nameZh, nameEn, until, warns }) => (
      <p key={`${personId} ${nameZh}`}>
        <A href={personAddress(slug, personId)}>{name}</A> {said(locale, nameZh, nameEn)}{' '}
        <RunsOut locale={locale} until={until} warns={warns} />
      </p>
    ))}
  </Note>
)

/** Everybody of an organisation, narrowed by name, qualification and standing. */
export const PeoplePage = (props: PeoplePageProps) => {
  const { visit, staff, slug, narrowed, people, runningOut, today, pages, total } = props
  const { people: text, volunteerHours } = textIn(visit.locale)
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="people" step={text.step} wide>
      <h1>{text.step}</h1>
      <PeopleFilterForm {...props} />
      <Actions>
        <A class="button" href={`${peopleAddress(slug)}/new`}>
          <Icon name="plus" />
          {text.edit.add}
        </A>
        <A class="button second" href={`${peopleAddress(slug)}/known`}>
          {text.edit.affiliate}
        </A>
        <A class="button second" href={`${peopleAddress(slug)}/import`}>
          {text.edit.bringIn}
        </A>
        <A class="button plain" href={`${peopleAddress(slug)}.csv`}>
          {text.edit.takeAway}
        </A>
        <A class="button plain" href={hoursAddress(slug)}>
          {volunteerHours.whole.step}
        </A>
      </Actions>
      {runningOut.length > 0 && !narrowed && <SoonOut {...{ visit, slug, runningOut }} />}
      {people.length === 0 ? (
        <Empty heading={narrowed ? text.empty.noneFits : text.empty.nobody}>
          <p>{narrowed ? text.empty.lookAgain : text.empty.addFirst}</p>
          {narrowed && <A href={peopleAddress(slug)}>{text.empty.all}</A>}
        </Empty>
      ) : (
        <>
          <p class="soft">{text.found(total)}</p>
          <ul class="rows">
            {people.map(person => (
              <PersonInList
                key={person.personId}
                {...{ visit, person, today }}
                href={personAddress(slug, person.personId)}
              />
            ))}
          </ul>
        </>
      )}
      {pages > 1 && <PagesOfList {...props} />}
    </StaffPage>
  )
}
