import { DateTime } from 'luxon'

/** The last day of a period that ends before a day, both 'YYYY-MM-DD'. */
export const lastDayOf = ({ until }: { readonly until: string }): string =>
  DateTime.fromISO(until, { zone: 'utc' }).minus({ days: 1 }).toFormat('yyyy-MM-dd')
