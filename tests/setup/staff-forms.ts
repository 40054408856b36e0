import { type Entries, filledIn } from './fill-in.ts'
import type { Page } from './paper-browser.ts'
import { isOf, type RouteRead } from './routes-of.ts'

/** What forms send that are shown only at another hour, or of something else than what is laid. */
const elsewhere: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/desk/parties/:party/leaving': { day: '2026-11-25' },
  '/desk/parties/:party/held': { day: '2026-11-25' },
  '/desk/parties/:party/missing': { day: '2026-11-25' },
  '/desk/open/:party/keeping': { sequence: '0' },
  '/desk/open/:party/invitation': { sequence: '0' },
  '/o/:organisation/appointments/:appointment/held': {},
  '/o/:organisation/appointments/:appointment/missing': {},
  '/o/:organisation/appointments/:appointment/parties/:party/leaving': {},
  '/o/:organisation/appointments/:appointment/parties/:party/contact': { reason: 'to_tell' },
  '/o/:organisation/ring/:ring/contact': {},
  '/o/:organisation/mending/all': { shown: '1/0' },
  '/o/:organisation/closure/taking-back': { closure: '1' },
  '/o/:organisation/closures/taking-back': { closure: '1' },
  '/park/days/:year/confirmation': { version: '1' },
  '/o/:organisation/people/import/:import': { shown: 'nothing' },
  '/o/:organisation/services/:code/opening': { version: '1' },
  '/me/sessions/ending': { session: '1' },
  '/me/calendars': { scope: 'mine', of: '1' },
  '/me/calendars/renewal': { feed: '1', epoch: '1' },
  '/me/calendars/revocation': { feed: '1' },
  '/me/sessions/:appointment/held': {},
  '/me/sessions/:appointment/missing': {},
  '/o/:organisation/rosters/:roster/assignments/:assignment/firm-person': { person: '1' },
  '/o/:organisation/duties/:duty/standing/ending': { standing: '1', day: '2026-12-10', version: '1' },
  '/o/:organisation/rosters/:roster/solve/stop': {},
  '/o/:organisation/rosters/:roster/shifts/:shift/cancellation': { version: '1' },
  '/o/:organisation/rosters/:roster/copy': { version: '1' },
  '/o/:organisation/rosters/:roster/comparison': { other: '1', version: '1', other_version: '1' },
  '/o/:organisation/rosters/:roster/repair': { put: '1/0', mark: 'other' },
  '/o/:organisation/rosters/:roster/replies': { pasted: '林立春 都行' },
  '/o/:organisation/rosters/:roster/replies/counted': { pasted: '林立春 都行', count: '' },
  '/me/shifts/:assignment/swap': { asked: 'anyone' },
  '/me/shifts/:assignment/swap/withdrawal': {},
  '/o/:organisation/rosters/:roster/positions/:position/easing': {
    version: '1',
    ease: 'week/1/2026-11-30/4',
  },
  '/o/:organisation/rosters/:roster/easing/taking-back': { version: '1', easing: '1' },
  '/o/:organisation/rosters/:roster/positions/:position/leaving-out': { version: '1' },
  '/o/:organisation/rosters/:roster/leaving-out/taking-back': { version: '1', position: '1' },
  '/o/:organisation/waiting/removal': { reference: '48271936' },
  '/o/:organisation/waiting/contact': { reference: '48271936' },
  '/o/:organisation/robots/removal': { robot: 'wecom', version: '1' },
  '/second-factor': { totp: '000000' },
  '/second-factor/recovery': { recovery: 'aaaa-aaaa' },
  '/recovery-codes': {},
  '/desk/lock': {},
}

/**
 * What the forms of these routes send, by pattern, read from the pages.
 * @param page reads the page of a GET route.
 * @throws Error when a route has no form on any of them.
 */
export const staffForms = async (
  routes: readonly Pick<RouteRead, 'method' | 'pattern'>[],
  page: (pattern: string) => Promise<Page>,
): Promise<(pattern: string) => Entries> => {
  const posts = routes.filter(({ method }) => method === 'POST')
  const found = new Map<string, Entries>()
  for (const { pattern } of routes.filter(({ method }) => method === 'GET'))
    for (const form of (await page(pattern)).forms)
      for (const action of [form.action, ...form.buttons.map(button => button.action)])
        for (const { pattern: to } of posts)
          if (action && isOf(to, action) && !found.has(to)) found.set(to, filledIn(form))
  return pattern => {
    const fields = elsewhere[pattern]
    const entries = found.get(pattern) ?? (fields && Object.entries(fields))
    if (!entries) throw new Error(`no page has a form to ${pattern}`)
    return entries
  }
}
