import { at, type Rows } from './askers.ts'
import { coordinators } from './what-coordinators-may.ts'
import { booking, hours } from './what-several-may.ts'
import { anybody, visitors } from './what-visitors-may.ts'

export { anybody }

/** One's own account, whatever one does here. */
export const own: Rows = {
  may: ['volunteer', 'receptionist', 'coordinator', 'administrator'],
  routes: {
    '/me/settings': 'GET POST',
    '/me/reminders': 'POST',
    '/me/desk-code': 'POST',
    '/me/calendars': 'GET POST',
    '/me/calendars/renewal': 'POST',
    '/me/calendars/revocation': 'POST',
    '/me/sessions/ending': 'POST',
    '/second-factor': 'GET POST',
    '/second-factor/recovery': 'POST',
    '/second-factor/new': 'GET POST',
    '/recovery-codes': 'GET POST',
    '/desk/lock': 'GET POST',
    '/me/sessions/ending-all': 'POST',
  },
}

/** An appointment that one serves (R21). */
const session: Rows['routes'] = at('/me/sessions/:appointment', {
  '': 'GET',
  '/acquaintance': 'POST',
  '/names': 'POST',
  '/held': 'POST',
  '/missing': 'POST',
  '/parties/:party/arrival': 'POST',
  '/parties/:party/contact': 'POST',
})

const volunteers: Rows = {
  may: ['volunteer'],
  routes: {
    '/me': 'GET',
    ...at('/me', hours),
    ...session,
    '/check-in/:duty': 'GET POST',
    // Named for safety today: to any other it is not there (tests/security/safety-duty.test.ts).
    '/me/safety': 'GET',
    '/me/safety/:party/opening': 'POST',
    '/me/safety/:party/outcome': 'POST',
    '/me/hours': 'GET',
    '/me/records/:record': 'GET',
    '/me/offers': 'GET POST',
    '/me/shifts': 'GET',
    '/me/shifts/:assignment/swap': 'GET POST',
    '/me/shifts/:assignment/swap/withdrawal': 'POST',
    '/me/swaps': 'GET',
    '/me/swaps/:swap': 'GET',
    '/me/swaps/:swap/taking': 'POST',
    '/me/swaps/:swap/refusal': 'POST',
    '/me/urgent/:urgent': 'GET POST',
  },
}

/** Who comes today ± 7 days, what a passcode opened, booking for somebody, whoever is to be rung. */
const receptionists: Rows = {
  may: ['receptionist'],
  routes: at('/desk', {
    '': 'GET',
    '/look-up': 'POST',
    ...at('/parties/:party', {
      '/name': 'POST',
      '/arrival': 'POST',
      '/leaving': 'POST',
      '/held': 'POST',
      '/missing': 'POST',
    }),
    ...at('/open/:party', {
      '': 'GET',
      '/time': 'POST',
      '/cancellation': 'POST',
      '/keeping': 'POST',
      '/message': 'POST',
      '/invitation': 'GET POST',
    }),
    '/invitation': 'GET POST',
    '/invitation/:party': 'GET',
    ...booking,
    '/shifts': 'GET',
    '/shifts/:assignment/presence': 'POST',
  }),
}

/** Settings of the park, accounts and the audit; nothing of any visitor. */
const administrators: Rows = {
  may: ['administrator'],
  routes: at('/park', {
    '': 'GET',
    '/accounts': 'GET POST',
    '/accounts/:account': 'GET',
    '/accounts/:account/roles': 'POST',
    '/accounts/:account/roles/taking': 'POST',
    '/accounts/:account/state': 'POST',
    '/accounts/:account/address': 'POST',
    '/accounts/:account/person': 'POST',
    '/organisations': 'GET POST',
    '/organisations/new': 'GET',
    '/organisations/:id': 'GET POST',
    '/places': 'GET POST',
    '/places/new': 'GET',
    '/places/:place': 'GET POST',
    '/places/:place/rooms/new': 'GET',
    '/places/:place/rooms': 'POST',
    '/rooms/:room': 'GET POST',
    '/places/:place/openings': 'GET POST',
    '/places/:place/openings/removal': 'POST',
    '/places/:place/special-openings': 'GET POST',
    '/days': 'GET',
    '/days/:year': 'GET',
    '/days/:year/day': 'POST',
    '/days/:year/confirmation': 'POST',
    '/days/:year/reopening': 'POST',
    '/days/:year/import': 'GET POST',
    '/closure': 'GET POST',
    '/closure/taking-back': 'POST',
    '/closures': 'GET POST',
    '/closures/taking-back': 'POST',
    '/messages': 'GET',
    '/messages/previews': 'GET',
    '/messages/:message/retry': 'POST',
    '/audit': 'GET',
  }),
}

/** design.md §4 by address. What is not in it, nobody has said who may ask for: it fails the test of the gates. */
export const table: readonly Rows[] = [
  anybody,
  visitors,
  own,
  volunteers,
  receptionists,
  coordinators,
  administrators,
]

/** What is said of a route: who may ask. */
export const rowsOf = (pattern: string) => table.find(({ routes }) => pattern in routes) as Rows
