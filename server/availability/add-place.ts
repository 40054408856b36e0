import type { SignedIn } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { insertPlace, type PlaceWritten } from '../../sql/availability/places.ts'
import type { Context } from '../context.ts'

/** Its name among programs, from its English one: 'Marriage registry' is marriage-registry. */
const slugOf = ({ nameEn }: PlaceWritten) =>
  nameEn
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'place'

/**
 * Adds a place to the park; it has no hours yet, so nothing is offered in it.
 * @throws the constraint one_place_per_slug
 */
export const addPlace = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId }: SignedIn,
  place: PlaceWritten,
): Promise<number> =>
  sql.begin(async sql => {
    const placeId = await insertPlace(sql, slugOf(place), place)
    const about = `place/${placeId}`
    await insertAuditEntry(sql, { at: now(), actor: `account/${accountId}`, verb: 'place.add', about })
    return placeId
  })
