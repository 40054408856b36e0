import { at, type Rows } from './askers.ts'
import { anybody, visitors } from './what-visitors-may.ts'

export { anybody }

/** One's own account, whatever one does here. */
export const own: Rows = {
  may: ['volunteer', 'receptionist', 'coordinator', 'administrator'],
  routes: {
    '/me/settings': 'GET POST',
    '/me/desk-code': 'POST',
    '/me/sessions/ending': 'POST',
    '/second-factor': 'GET POST',
    '/second-factor/recovery': 'POST',
    '/second-factor/new': 'GET POST',
    '/recovery-codes': 'GET POST',
    '/desk/lock': 'GET POST',
    '/me/sessions/ending-all': 'POST',
  },
}

/** When somebody can be had: their own to say, and a coordinator's of own people. */
const hours: Rows['routes'] = {
  '/availability': 'GET POST',
  '/leave': 'GET POST',
  '/leave/:entry': 'GET POST',
  '/leave/:entry/withdrawal': 'POST',
  '/availability/extra': 'GET POST',
  '/availability/extra/:entry': 'GET POST',
  '/availability/extra/:entry/withdrawal': 'POST',
  '/wishes': 'GET POST',
  '/wishes/:wish/withdrawal': 'POST',
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
    '/me/hours': 'GET',
    '/me/records/:record': 'GET',
    '/me/offers': 'GET POST',
    '/me/shifts': 'GET',
  },
}

const booking: Rows['routes'] = {
  '/booking': 'GET POST',
  '/booking/answers': 'POST',
  '/booking/:appointment': 'GET',
  '/ring': 'GET',
  '/ring/:ring/contact': 'POST',
  '/ring/:ring/outcome': 'POST',
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
    }),
    ...booking,
    '/shifts': 'GET',
    '/shifts/:assignment/presence': 'POST',
  }),
}

/** Duties and rosters of the own organisation. */
const rosters: Rows['routes'] = {
  '/rosters': 'GET',
  '/duties/new': 'GET',
  '/duties': 'POST',
  '/firms': 'GET POST',
  ...at('/duties/:duty', {
    '': 'GET',
    '/edit': 'GET POST',
    '/week': 'GET POST',
    '/week/ending': 'POST',
    '/ending': 'POST',
    '/standing': 'GET POST',
    '/standing/ending': 'POST',
    '/standing/renewal': 'GET POST',
    '/rosters': 'POST',
  }),
  ...at('/rosters/:roster', {
    '': 'GET',
    '/solve': 'POST',
    '/solve/stop': 'POST',
    '/deletion': 'POST',
    '/positions/:position': 'GET POST',
    '/positions/:position/fixing': 'POST',
  }),
}

/** Appointments, people, hours, rosters and services of the own organisation. */
const coordinators: Rows = {
  may: ['coordinator'],
  routes: at('/o/:organisation', {
    '': 'GET',
    '/day': 'GET',
    '/day/:day': 'GET',
    '/day/:day/events': 'GET',
    '/day/:day/card': 'GET',
    '/week/:day': 'GET',
    '/month/:month': 'GET',
    ...booking,
    '/appointments': 'GET',
    ...at('/appointments/:appointment', {
      '': 'GET',
      '/held': 'POST',
      '/missing': 'POST',
      '/reassignment': 'POST',
      '/cancellation': 'POST',
      '/time': 'GET POST',
      '/parties/:party/arrival': 'POST',
      '/parties/:party/leaving': 'POST',
      '/parties/:party/message': 'POST',
      '/parties/:party/contact': 'POST',
    }),
    '/mending': 'GET POST',
    '/mending/all': 'POST',
    '/closure': 'GET POST',
    '/closure/taking-back': 'POST',
    '/closures': 'GET POST',
    '/closures/taking-back': 'POST',
    '/people': 'GET',
    '/people.csv': 'GET',
    '/statistics': 'GET',
    '/duties/:duty/check-in': 'GET POST',
    '/hours': 'GET',
    '/hours.csv': 'GET',
    '/records/:record': 'GET',
    '/records/:record/revocation': 'POST',
    '/hours/:entry': 'GET POST',
    '/rosters/:roster/publication': 'GET POST',
    '/rosters/:roster/assignments/:assignment/firm-person': 'GET POST',
    '/rosters/:roster/assignments/:assignment/answer': 'GET POST',
    '/rosters/:roster/print': 'GET',
    '/rosters/:roster/replies': 'GET',
    '/rosters/:roster/presence': 'GET',
    '/rosters/:roster/presence/:assignment': 'POST',
    '/rosters/:roster/absence/:assignment': 'POST',
    '/people/new': 'GET POST',
    '/people/known': 'GET POST',
    '/people/import': 'GET POST',
    '/people/import/:import': 'GET POST',
    ...at('/people/:id', {
      ...hours,
      '': 'GET',
      '/details': 'GET POST',
      '/record': 'GET POST',
      '/services': 'GET POST',
      '/standing': 'GET POST',
      '/invitation': 'GET POST',
      '/certificates': 'GET POST',
      '/certificates/:certificate/renewal': 'GET POST',
      '/certificates/:certificate/end': 'GET POST',
      '/certificates/:certificate/seen': 'GET POST',
    }),
    ...rosters,
    '/services': 'GET POST',
    '/services/new': 'GET',
    ...at('/services/:code', {
      '': 'GET POST',
      '/people': 'GET POST',
      '/closure': 'GET POST',
      '/opening': 'POST',
    }),
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
