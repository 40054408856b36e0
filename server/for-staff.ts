import { accountEditRoutes } from './accounts/account-edit-routes.ts'
import { accountsRoutes } from './accounts/accounts-routes.tsx'
import { remindersRoutes } from './accounts/reminders-routes.ts'
import { secondFactorNewRoutes } from './accounts/second-factor-new-routes.tsx'
import { secondFactorRoutes } from './accounts/second-factor-routes.tsx'
import { settingsRoutes } from './accounts/settings-routes.ts'
import { auditRoutes } from './audit/audit-routes.tsx'
import { boardEventsRoutes } from './availability/board-events-routes.ts'
import { boardRoutes } from './availability/board-routes.tsx'
import { cardRoutes } from './availability/card-routes.tsx'
import { closureRoutes } from './availability/closure-routes.tsx'
import { closuresRoutes } from './availability/closures-routes.tsx'
import { enteredRoutes } from './availability/entered-routes.tsx'
import { loadRoutes } from './availability/load-routes.tsx'
import { openingRoutes } from './availability/opening-routes.tsx'
import { parkRoutes } from './availability/park-routes.tsx'
import { placeRoutes } from './availability/place-routes.tsx'
import { roomRoutes } from './availability/room-routes.tsx'
import { stateDaysRoutes } from './availability/state-days-routes.tsx'
import { stateImportRoutes } from './availability/state-import-routes.tsx'
import { workingWeekRoutes } from './availability/working-week-routes.tsx'
import { appointmentsRoutes } from './booking/appointments-routes.tsx'
import { bookingForRoutes } from './booking/booking-for-routes.tsx'
import { deskInvitationRoutes } from './booking/desk-invitation-routes.tsx'
import { deskNumberRoutes } from './booking/desk-number-routes.tsx'
import { deskOpenRoutes } from './booking/desk-open-routes.tsx'
import { deskRoutes } from './booking/desk-routes.tsx'
import { mendingRoutes } from './booking/mending-routes.tsx'
import { oneAppointmentRoutes } from './booking/one-appointment-routes.tsx'
import { oneTimeRoutes } from './booking/one-time-routes.tsx'
import { ownDayRoutes } from './booking/own-day-routes.tsx'
import { safetyRoutes } from './booking/safety-routes.tsx'
import { serviceClosureRoutes } from './booking/service-closure-routes.tsx'
import { serviceEditRoutes } from './booking/service-edit-routes.tsx'
import { servicePeopleRoutes } from './booking/service-people-routes.tsx'
import { servicesRoutes } from './booking/services-routes.tsx'
import { sessionRoutes } from './booking/session-routes.tsx'
import { waitingListRoutes } from './booking/waiting-list-routes.tsx'
import { ownFeedsRoutes } from './calendars/own-feeds-routes.tsx'
import type { Context } from './context.ts'
import { forRosters } from './for-rosters.ts'
import { parkMessagesRoutes } from './messages/park-messages-routes.tsx'
import { ringRoutes } from './messages/ring-routes.tsx'
import { robotsRoutes } from './messages/robots-routes.tsx'
import { certificateRoutes } from './people/certificate-routes.tsx'
import { editRoutes } from './people/edit-routes.tsx'
import { exportRoutes } from './people/export-routes.ts'
import { importRoutes } from './people/import-routes.tsx'
import { newRoutes } from './people/new-routes.tsx'
import { organisationRoutes } from './people/organisation-routes.tsx'
import { peopleRoutes } from './people/people-routes.tsx'
import { personRoutes } from './people/person-routes.tsx'
import { statisticsRoutes } from './reports/statistics-routes.tsx'

/** The pages of those who work here, each behind its gate. */
export const forStaff = (context: Context) => [
  deskRoutes(context),
  deskInvitationRoutes(context),
  deskNumberRoutes(context),
  deskOpenRoutes(context),
  appointmentsRoutes(context),
  oneAppointmentRoutes(context),
  oneTimeRoutes(context),
  bookingForRoutes(context),
  ringRoutes(context),
  settingsRoutes(context),
  remindersRoutes(context),
  accountsRoutes(context),
  accountEditRoutes(context),
  secondFactorRoutes(context),
  secondFactorNewRoutes(context),
  boardRoutes(context),
  boardEventsRoutes(context),
  mendingRoutes(context),
  ownDayRoutes(context),
  sessionRoutes(context),
  safetyRoutes(context),
  ownFeedsRoutes(context),
  workingWeekRoutes(context),
  cardRoutes(context),
  loadRoutes(context),
  enteredRoutes(context, 'leave'),
  enteredRoutes(context, 'extra'),
  peopleRoutes(context),
  exportRoutes(context),
  importRoutes(context),
  newRoutes(context),
  personRoutes(context),
  editRoutes(context),
  certificateRoutes(context),
  parkRoutes(context),
  organisationRoutes(context),
  placeRoutes(context),
  roomRoutes(context),
  openingRoutes(context),
  closureRoutes(context),
  closuresRoutes(context),
  stateDaysRoutes(context),
  stateImportRoutes(context),
  servicesRoutes(context),
  waitingListRoutes(context),
  serviceEditRoutes(context),
  servicePeopleRoutes(context),
  serviceClosureRoutes(context),
  parkMessagesRoutes(context),
  robotsRoutes(context),
  auditRoutes(context),
  statisticsRoutes(context),
  ...forRosters(context),
]
