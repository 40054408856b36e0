import { A } from '../kit/link.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** What a door's services can be narrowed by, and to what: the names and values in its address. */
export const filterValues = {
  who: ['alone', 'together', 'apart'],
  age: ['preschool', 'school', 'parent'],
  when: ['day', 'evening', 'weekend'],
} as const

export type FilterName = keyof typeof filterValues
export type Filters = { readonly [name in FilterName]?: (typeof filterValues)[name][number] | undefined }

/** Which filters a door has. */
export const filtersOfDoor: Readonly<Record<number, readonly FilterName[]>> = {
  1: ['who', 'when'],
  2: ['age', 'when'],
}

const addressWith = (path: string, filters: Filters) => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) if (value !== undefined) query.set(name, value)
  return query.size === 0 ? path : `${path}?${query}`
}

interface FilterLinksProps {
  visit: Visit
  path: string
  names: readonly FilterName[]
  filters: Filters
}

/** The filters as links, each of which keeps the others. */
export const FilterLinks = ({ visit, path, names, filters }: FilterLinksProps) => {
  const text = textIn(visit.locale).availability
  const said = { who: text.whoIs, age: text.ageIs, when: text.whenIs }
  return (
    <>
      {names.map(name => (
        <nav key={name} class="narrow" aria-label={text[name]}>
          <b aria-hidden="true">{text[name]}</b>
          {[undefined, ...filterValues[name]].map(value => (
            <A
              key={value ?? ''}
              href={addressWith(path, { ...filters, [name]: value })}
              aria-current={filters[name] === value ? 'true' : undefined}
            >
              {value === undefined ? text.any : (said[name] as Record<string, string>)[value]}
            </A>
          ))}
        </nav>
      ))}
    </>
  )
}
