import { appointmentRoutes } from './booking/appointment-routes.tsx'
import { bookRoutes } from './booking/book-routes.tsx'
import { bookingRoutes } from './booking/booking-routes.tsx'
import { cancellationRoutes } from './booking/cancellation-routes.tsx'
import { contactRoutes } from './booking/contact-routes.tsx'
import { erasureRoutes } from './booking/erasure-routes.tsx'
import { findRoutes } from './booking/find-routes.tsx'
import { invitationRoutes } from './booking/invitation-routes.tsx'
import { invitedRoutes } from './booking/invited-routes.tsx'
import { keptRoutes } from './booking/kept-routes.tsx'
import { linkRoutes } from './booking/link-routes.tsx'
import { ownWaitingRoutes, waitingLinkRoutes } from './booking/own-waiting-routes.tsx'
import { questionsRoutes } from './booking/questions-routes.tsx'
import { timeRoutes } from './booking/time-routes.tsx'
import { waitingRoutes } from './booking/waiting-routes.tsx'
import { calendarRoutes } from './calendars/calendar-routes.tsx'
import type { Context } from './context.ts'

/** Everything for whoever books, has booked, is invited or waits for a time. */
export const forVisitors = (context: Context) => [
  questionsRoutes(context),
  bookingRoutes(context),
  bookRoutes(context),
  linkRoutes(context),
  invitationRoutes(context),
  invitedRoutes(context),
  findRoutes(context),
  waitingRoutes(context),
  waitingLinkRoutes(context),
  ownWaitingRoutes(context),
  appointmentRoutes(context),
  timeRoutes(context),
  calendarRoutes(context),
  contactRoutes(context),
  keptRoutes(context),
  erasureRoutes(context),
  cancellationRoutes(context),
]
