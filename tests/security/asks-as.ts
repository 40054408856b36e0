import { type Answer, ask, form } from '../setup/ask.ts'
import { FOR_TWO } from '../setup/couple.ts'
import type { Entries } from '../setup/fill-in.ts'
import type { openSite } from '../setup/site.ts'
import { signedIn, type Who } from '../setup/staff.ts'
import { visitorOf } from '../setup/visitor.ts'
import type { Asker } from './askers.ts'

const staff = {
  volunteer: 'worker 林立春',
  receptionist: 'receptionist',
  coordinator: 'coordinator of hexie',
  administrator: 'administrator',
} as const satisfies Partial<Record<Asker, Who>>
/** Whether somebody signs in with an account. */
export const isStaff = (asker: Asker): asker is keyof typeof staff => asker in staff

/** A browser of somebody, with a session of its own. */
export const browserAs = async (site: Awaited<ReturnType<typeof openSite>>, asker: Asker) => {
  if (isStaff(asker)) return signedIn(site, staff[asker])
  const visitor = visitorOf(site.origin)
  if (asker === 'visitor') {
    await visitor.finds((await visitor.books({ service: FOR_TWO })).reference)
    // An entry for a calendar is there for whoever has asked for it (R54).
    await visitor.sends(await visitor.gets('/appointment/calendar'), '/appointment/calendar')
  }
  return visitor
}

export interface Asking {
  readonly method: string
  readonly address: string
  readonly entries?: Entries
}

/** Asks as the pages of a site do, in a browser of somebody. */
export const asksAs = (
  origin: string,
  browser: { readonly sent: () => string },
  { method, address, entries = [] }: Asking,
): Promise<Answer> => {
  const headers = { Cookie: browser.sent(), 'Sec-Fetch-Site': 'same-origin', 'Accept-Language': 'zh-CN' }
  if (method === 'GET') return ask(origin, { method, address, headers })
  const body = new URLSearchParams(entries.map(([name, value]) => [name, value])).toString()
  return ask(origin, { method, address, body, headers: { ...headers, ...form } })
}
