import type { Standing } from '../../sql/people/directory.ts'

/** What a directory is narrowed by: the names in its address. */
export interface PeopleFilter {
  readonly name: string
  readonly holds: string | null
  readonly standing: Standing | null
}

/** Where an organisation's people are. */
export const peopleAddress = (slug: string): string => `/o/${slug}/people`

/** Where one person is; `rest` is what of them, such as '/details'. */
export const personAddress = (slug: string, personId: number, rest = ''): string =>
  `${peopleAddress(slug)}/${personId}${rest}`

/** A page of the directory, narrowed. @param page from 1. */
export const listAddress = (slug: string, { name, holds, standing }: PeopleFilter, page: number): string => {
  const query = new URLSearchParams({
    ...(name === '' ? {} : { name }),
    ...(holds === null ? {} : { holds }),
    ...(standing === null ? {} : { standing }),
    ...(page === 1 ? {} : { page: String(page) }),
  })
  return query.size === 0 ? peopleAddress(slug) : `${peopleAddress(slug)}?${query}`
}
