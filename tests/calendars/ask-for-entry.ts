import { type Visitor, visitorOf, type Wanted } from '../setup/visitor.ts'

/** Where an entry is asked for, and what a calendar fetches then. */
export const PAGE = '/appointment/calendar'
export const FILE = '/appointment/calendar.ics'

/** Somebody who has booked and given the passcode. */
export const holderAt = async (origin: string, wanted: Wanted = {}) => {
  const visitor = visitorOf(origin)
  const { reference } = await visitor.books(wanted)
  await visitor.finds(reference)
  return { visitor, reference }
}

/** Asks for an entry, and for what may come into it besides. */
export const asks = async (visitor: Visitor, also: readonly string[] = []) =>
  visitor.sends(await visitor.gets(PAGE), PAGE, { also })
