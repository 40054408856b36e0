import { about } from './en/about.ts'
import { accounts } from './en/accounts.ts'
import { appointments } from './en/appointments.ts'
import { audit } from './en/audit.ts'
import { availability } from './en/availability.ts'
import { board } from './en/board.ts'
import { booking } from './en/booking.ts'
import { bookingFor } from './en/booking-for.ts'
import { box } from './en/box.ts'
import { calendars } from './en/calendars.ts'
import { closure } from './en/closure.ts'
import { demonstration } from './en/demonstration.ts'
import { desk } from './en/desk.ts'
import { duties } from './en/duties.ts'
import { ease } from './en/ease.ts'
import { faults } from './en/faults.ts'
import { feeds } from './en/feeds.ts'
import { hours } from './en/hours.ts'
import { imports } from './en/imports.ts'
import { invitation } from './en/invitation.ts'
import { kit } from './en/kit.ts'
import { mending } from './en/mending.ts'
import { messages } from './en/messages.ts'
import { moving } from './en/moving.ts'
import { notices } from './en/notices.ts'
import { offers } from './en/offers.ts'
import { outbox } from './en/outbox.ts'
import { ownReminders } from './en/own-reminders.ts'
import { ownSide } from './en/own-side.ts'
import { pairs } from './en/pairs.ts'
import { openings, organisations, park, places, rooms } from './en/park.ts'
import { people } from './en/people.ts'
import { personLimits } from './en/person-limits.ts'
import { problems, toPrograms } from './en/problems.ts'
import { records } from './en/records.ts'
import { refused } from './en/refused.ts'
import { reminder } from './en/reminder.ts'
import { repairs } from './en/repairs.ts'
import { replies } from './en/replies.ts'
import { ringing } from './en/ringing.ts'
import { robots } from './en/robots.ts'
import { rosterDrafts } from './en/roster-drafts.ts'
import { rosterLog } from './en/roster-log.ts'
import { rosterRules } from './en/roster-rules.ts'
import { rosterShifts } from './en/roster-shifts.ts'
import { rosters } from './en/rosters.ts'
import { safetyCases } from './en/safety-cases.ts'
import { services } from './en/services.ts'
import { sessions } from './en/sessions.ts'
import { shifts } from './en/shifts.ts'
import { staff } from './en/staff.ts'
import { stateDays } from './en/state-days.ts'
import { statistics } from './en/statistics.ts'
import { swaps } from './en/swaps.ts'
import { urgent } from './en/urgent.ts'
import { volunteerHours } from './en/volunteer-hours.ts'
import { waiting } from './en/waiting.ts'
import { why } from './en/why.ts'
import { wishes } from './en/wishes.ts'
import type { Text } from './zh-CN.ts'

export const en: Text = {
  notices,
  offers,
  closure,
  invitation,
  kit,
  mending,
  openings,
  organisations,
  park,
  places,
  rooms,
  messages,
  box,
  appointments,
  audit,
  availability,
  about,
  board,
  accounts,
  booking,
  bookingFor,
  calendars,
  outbox,
  ownReminders,
  ownSide,
  demonstration,
  desk,
  duties,
  ease,
  faults,
  feeds,
  hours,
  imports,
  moving,
  pairs,
  people,
  personLimits,
  problems,
  toPrograms,
  records,
  refused,
  reminder,
  repairs,
  replies,
  ringing,
  robots,
  rosterDrafts,
  rosterLog,
  rosterShifts,
  rosters,
  rosterRules,
  safetyCases,
  services,
  sessions,
  shifts,
  staff,
  stateDays,
  statistics,
  swaps,
  urgent,
  volunteerHours,
  waiting,
  why,
  wishes,
}
