/** Whether the duties below an address are the park's own: no organisation is called so, and no service is fed by them. */
export const isOfPark = (slug: string): boolean => slug === 'park'

/** Where an organisation's duties and rosters are. */
export const rostersAddress = (slug: string): string => `/o/${slug}/rosters`

/** Where one roster is; `rest` is what of it, such as '/print'. */
export const rosterAddress = (slug: string, rosterId: number, rest = ''): string =>
  `${rostersAddress(slug)}/${rosterId}${rest}`

/** Where one position of a roster is. */
export const positionAddress = (slug: string, rosterId: number, positionId: number, rest = ''): string =>
  rosterAddress(slug, rosterId, `/positions/${positionId}${rest}`)

/** Where one shift of a roster is. */
export const shiftAddress = (slug: string, rosterId: number, shiftId: number, rest = ''): string =>
  rosterAddress(slug, rosterId, `/shifts/${shiftId}${rest}`)

/** Where duties are added. */
export const dutiesAddress = (slug: string): string => `/o/${slug}/duties`

/** Where one duty is; `rest` is what of it, such as '/week'. */
export const dutyAddress = (slug: string, dutyId: number, rest = ''): string =>
  `${dutiesAddress(slug)}/${dutyId}${rest}`

/** Where the law firms are that stand in duties. */
export const firmsAddress = (slug: string): string => `/o/${slug}/firms`

/** Where a position is called for urgently. */
export const urgentAddress = (slug: string, rosterId: number, positionId: number, rest = ''): string =>
  positionAddress(slug, rosterId, positionId, `/urgent${rest}`)

/** Where an organisation's own rules for its rosters are. */
export const rulesAddress = (slug: string): string => `/o/${slug}/rules`

/** Where the pairs of people are who stand together or are kept apart; `rest` is what of them. */
export const pairsAddress = (slug: string, rest = ''): string => `/o/${slug}/pairs${rest}`
