import { accountsOfPeople } from '../../sql/accounts/told-people.ts'
import { positionsOf } from '../../sql/rosters/positions.ts'
import type { PublicationShown } from '../../views/rosters/publication.ts'
import type { Context } from '../context.ts'
import { publicationOf } from './offer-rules.ts'

/** What publishing a roster would do now. */
export const readPublication = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  rosterId: number,
): Promise<PublicationShown> => {
  const { offered, standing, lacking, begun } = publicationOf(await positionsOf(sql, rosterId), now())
  const names = new Map(offered.map(({ personId, person }) => [personId ?? 0, person ?? '']))
  const accounts = await accountsOfPeople(sql, [...names.keys()])
  const reached = new Set(accounts.map(({ personId }) => personId))
  return {
    offers: offered.length,
    people: names.size,
    standing: standing.length,
    lacking: lacking.length,
    begun: begun.length,
    unreachable: [...names].flatMap(([personId, name]) => (reached.has(personId) ? [] : [name])),
  }
}
