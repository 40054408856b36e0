import { about } from './zh-CN/about.ts'
import { accounts } from './zh-CN/accounts.ts'
import { appointments } from './zh-CN/appointments.ts'
import { audit } from './zh-CN/audit.ts'
import { availability } from './zh-CN/availability.ts'
import { board } from './zh-CN/board.ts'
import { booking } from './zh-CN/booking.ts'
import { bookingFor } from './zh-CN/booking-for.ts'
import { box } from './zh-CN/box.ts'
import { calendars } from './zh-CN/calendars.ts'
import { closure } from './zh-CN/closure.ts'
import { demonstration } from './zh-CN/demonstration.ts'
import { desk } from './zh-CN/desk.ts'
import { duties } from './zh-CN/duties.ts'
import { ease } from './zh-CN/ease.ts'
import { faults } from './zh-CN/faults.ts'
import { feeds } from './zh-CN/feeds.ts'
import { hours } from './zh-CN/hours.ts'
import { imports } from './zh-CN/imports.ts'
import { invitation } from './zh-CN/invitation.ts'
import { kit } from './zh-CN/kit.ts'
import { mending } from './zh-CN/mending.ts'
import { messages } from './zh-CN/messages.ts'
import { moving } from './zh-CN/moving.ts'
import { notices } from './zh-CN/notices.ts'
import { offers } from './zh-CN/offers.ts'
import { outbox } from './zh-CN/outbox.ts'
import { ownReminders } from './zh-CN/own-reminders.ts'
import { ownSide } from './zh-CN/own-side.ts'
import { pairs } from './zh-CN/pairs.ts'
import { openings, organisations, park, places, rooms } from './zh-CN/park.ts'
import { people } from './zh-CN/people.ts'
import { personLimits } from './zh-CN/person-limits.ts'
import { problems, toPrograms } from './zh-CN/problems.ts'
import { records } from './zh-CN/records.ts'
import { refused } from './zh-CN/refused.ts'
import { reminder } from './zh-CN/reminder.ts'
import { repairs } from './zh-CN/repairs.ts'
import { replies } from './zh-CN/replies.ts'
import { ringing } from './zh-CN/ringing.ts'
import { robots } from './zh-CN/robots.ts'
import { rosterDrafts } from './zh-CN/roster-drafts.ts'
import { rosterLog } from './zh-CN/roster-log.ts'
import { rosterRules } from './zh-CN/roster-rules.ts'
import { rosterShifts } from './zh-CN/roster-shifts.ts'
import { rosters } from './zh-CN/rosters.ts'
import { safetyCases } from './zh-CN/safety-cases.ts'
import { services } from './zh-CN/services.ts'
import { sessions } from './zh-CN/sessions.ts'
import { shifts } from './zh-CN/shifts.ts'
import { staff } from './zh-CN/staff.ts'
import { stateDays } from './zh-CN/state-days.ts'
import { statistics } from './zh-CN/statistics.ts'
import { swaps } from './zh-CN/swaps.ts'
import { urgent } from './zh-CN/urgent.ts'
import { volunteerHours } from './zh-CN/volunteer-hours.ts'
import { waiting } from './zh-CN/waiting.ts'
import { why } from './zh-CN/why.ts'
import { wishes } from './zh-CN/wishes.ts'

export const zhCN = {
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

/** Every sentence of the product: zh-CN is the measure, and a language that lacks one of its sentences does not compile. */
export type Text = typeof zhCN
