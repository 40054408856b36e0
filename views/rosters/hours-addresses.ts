import { dutyAddress, rosterAddress } from './addresses.ts'

/** Where a worker says that they are at the post of a duty, with the key of its code. */
export const checkInAddress = (dutyId: number, key: string): string => `/check-in/${dutyId}?k=${key}`

/** The sheet with the code of a post. */
export const postAddress = (slug: string, dutyId: number): string => dutyAddress(slug, dutyId, '/check-in')

/** Where a coordinator says who came to the shifts of a roster; `of`: of the shift of somebody. */
export const presenceAddress = (slug: string, rosterId: number, of: 'presence' | 'absence' = 'presence') =>
  rosterAddress(slug, rosterId, `/${of}`)

/** A period that an address is narrowed to; its last day is included. */
interface Days {
  readonly from: string
  readonly until: string
}

/** The hours of an organisation, in a period, of one person where one is named. */
export const hoursAddress = (slug: string, days?: Days, personId?: number): string => {
  const query = new URLSearchParams({
    ...(days && { from: days.from, until: days.until }),
    ...(personId === undefined ? {} : { person: String(personId) }),
  })
  return query.size === 0 ? `/o/${slug}/hours` : `/o/${slug}/hours?${query}`
}

/** Where one entry of the ledger is corrected. */
export const entryAddress = (slug: string, entryId: number): string => `/o/${slug}/hours/${entryId}`

/** The hours of an organisation as a table to take away. */
export const exportAddress = (slug: string, { from, until }: Days): string =>
  `/o/${slug}/hours.csv?${new URLSearchParams({ from, until })}`

/** The sheet of a record, for the coordinators of the organisation that issued it. */
export const recordAddress = (slug: string, code: string): string => `/o/${slug}/records/${code}`
