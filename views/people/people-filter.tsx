import type { Qualification, Standing } from '../../sql/people/directory.ts'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { type PeopleFilter, peopleAddress } from './addresses.ts'

interface PeopleFilterFormProps {
  visit: Visit
  slug: string
  filter: PeopleFilter
  qualifications: readonly Qualification[]
}

const standings: readonly Standing[] = ['active', 'paused', 'left']

/** What narrows the directory; it asks, and so its answers stand in the address. */
export const PeopleFilterForm = ({
  visit: { locale },
  slug,
  filter,
  qualifications,
}: PeopleFilterFormProps) => {
  const text = textIn(locale).people
  return (
    <search>
      <form class="filters" action={peopleAddress(slug)}>
        <div>
          <label for="name">{text.filter.name}</label>
          <input id="name" name="name" type="search" value={filter.name} maxlength={50} />
        </div>
        <div>
          <label for="holds">{text.filter.holds}</label>
          <select id="holds" name="holds">
            <option value="">{text.filter.any}</option>
            {qualifications.map(({ code, nameZh, nameEn }) => (
              <option key={code} value={code} selected={code === filter.holds}>
                {said(locale, nameZh, nameEn)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="standing">{text.filter.standing}</label>
          <select id="standing" name="standing">
            <option value="">{text.filter.notLeft}</option>
            {standings.map(standing => (
              <option key={standing} value={standing} selected={standing === filter.standing}>
                {text.standings[standing]}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="second">
          {text.filter.look}
        </button>
      </form>
    </search>
  )
}
