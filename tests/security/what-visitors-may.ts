import { askers, at, type Rows } from './askers.ts'

/** What anybody may see and ask for; a link, a passcode or a program's key opens what is behind these, and no cookie of staff. */
export const anybody: Rows = {
  may: askers,
  routes: {
    '/': 'GET',
    '/d/:door': 'GET',
    '/t/:address': 'GET',
    '/t/:address/booking': 'GET POST',
    '/t/:address/booking/answers': 'POST',
    '/appointments': 'POST',
    '/a/:reference': 'GET',
    '/a/:reference/session': 'POST',
    '/offers/:key': 'GET POST',
    '/find': 'GET POST',
    '/language': 'POST',
    '/safety': 'GET',
    '/privacy': 'GET',
    '/accessibility': 'GET',
    '/done': 'GET',
    '/exit': 'GET',
    '/sign-in': 'GET POST',
    '/sign-in/code': 'GET POST',
    '/l': 'GET POST',
    '/sign-out': 'POST',
    '/health/live': 'GET',
    '/health/ready': 'GET',
    '/assets/:hash/:name': 'GET',
    '/demo': 'GET',
    '/demo/day': 'GET',
    '/demo/session': 'POST',
    '/appointment/closing': 'POST',
    '/api/v1/services': 'GET',
    '/api/v1/services/:code/slots': 'GET',
    '/api/v1/appointments': 'POST',
    '/api/v1/appointments/:reference': 'GET PATCH DELETE',
    '/api/openapi.json': 'GET',
  },
}

/** Appointments, contact and what is kept: a visitor's own. */
export const visitors: Rows = {
  may: ['visitor'],
  routes: at('/appointment', {
    '': 'GET',
    '/passcode': 'GET POST',
    '/time': 'GET POST',
    '/calendar': 'GET POST',
    '/calendar.ics': 'GET',
    '/contact': 'GET POST',
    '/kept': 'GET',
    '/kept.json': 'GET',
    '/erasure': 'GET POST',
    '/cancellation': 'GET POST',
    '/keeping': 'POST',
  }),
}
