import type { Rows } from './askers.ts'

/** When somebody can be had: their own to say, and a coordinator's of own people. */
export const hours: Rows['routes'] = {
  '/availability': 'GET POST',
  '/leave': 'GET POST',
  '/leave/:entry': 'GET POST',
  '/leave/:entry/withdrawal': 'POST',
  '/availability/extra': 'GET POST',
  '/availability/extra/:entry': 'GET POST',
  '/availability/extra/:entry/withdrawal': 'POST',
  '/limits': 'GET POST',
  '/wishes': 'GET POST',
  '/wishes/:wish/withdrawal': 'POST',
}

/** Booking for somebody, and ringing: the desk for the whole park, coordinators for their own. */
export const booking: Rows['routes'] = {
  '/booking': 'GET POST',
  '/booking/answers': 'POST',
  '/booking/:appointment': 'GET',
  '/ring': 'GET',
  '/ring/:ring/contact': 'POST',
  '/ring/:ring/outcome': 'POST',
}
