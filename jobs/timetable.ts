import { tendCases } from '../server/booking/tend-cases.ts'
import type { Context } from '../server/context.ts'
import { tellOfMending } from '../server/messages/tell-robots.ts'
import type { Transports } from '../server/messages/transports/open-transports.ts'
import { endUrgentCalls } from '../server/rosters/end-urgent.ts'
import { leaveUnnamed } from '../server/rosters/leave-unnamed.ts'
import { remindOfShifts } from '../server/rosters/remind-of-shifts.ts'
import { eraseContacts } from './erase-contacts.ts'
import { foldFeeds } from './fold-feeds.ts'
import { forgetVisits } from './forget-visits.ts'
import { keepWallAgain } from './keep-wall.ts'
import { markUnclearAtClosing } from './mark-unclear.ts'
import { planUnplanned } from './plan-unplanned.ts'
import { postToRobots } from './post-to-robots.ts'
import { sendAccountMessages } from './send-account-messages.ts'
import { sendMessages } from './send-messages.ts'
import { sendOffers } from './send-offers.ts'
import { settleShifts } from './settle-shifts.ts'
import { takeBounces } from './take-bounces.ts'
import { tellClosedToday } from './tell-closed.ts'
import { tendCalls } from './tend-calls.ts'
import { tendOffers } from './tend-offers.ts'
import { tendWaiting } from './tend-waiting.ts'
import { tidyJobRuns } from './tidy-job-runs.ts'

/** What a tick is given: everything a verb has, the ways out, and word when the process stops. */
export interface Tick {
  readonly context: Context
  readonly transports: Transports
  readonly signal: AbortSignal
}

export interface Job {
  readonly job: string
  /** Minute, hour, day of the month, month, weekday, by the clock of the park (R8). */
  readonly ticks: string
  readonly does: string
  /** It leases what it does, so that every instance may run every tick, and none has to be written down. */
  readonly leases?: boolean
  readonly run: (tick: Tick) => Promise<void>
}

/**
 * What this house does by itself. A missed tick loses nothing: each asks what is due, and asks at least every hour, so that a
 * house that is shut at night does it by day.
 */
export const timetable: readonly Job[] = [
  {
    job: 'send-mails',
    ticks: '* * * * *',
    does: 'Every minute: sends the mails whose hour has come',
    run: ({ context, transports, signal }) => sendMessages(context, transports, signal, ['email']),
  },
  {
    // Of its own, so that no mail server that takes its time holds up a telephone.
    job: 'send-short-messages',
    ticks: '* * * * *',
    does: 'Every minute: sends the short messages whose hour has come',
    run: ({ context, transports, signal }) => sendMessages(context, transports, signal, ['sms']),
  },
  {
    job: 'tend-waiting',
    ticks: '* * * * *',
    does: 'Every minute: offers times that have opened to those who wait for one, looks again at what is offered, and passes on what nobody answered in time or could be told of',
    run: ({ context }) => tendWaiting(context),
  },
  {
    job: 'send-offers',
    ticks: '* * * * *',
    leases: true,
    does: 'Every minute: tells those for whom a time is held',
    run: ({ context, transports, signal }) => sendOffers(context, transports, signal),
  },
  {
    job: 'send-codes',
    ticks: '*/5 * * * * *',
    leases: true,
    does: 'Every five seconds: sends codes to whoever is signing in and waits for one, and other letters to accounts',
    run: ({ context, transports, signal }) => sendAccountMessages(context, transports, signal),
  },
  {
    job: 'post-to-robots',
    ticks: '* * * * *',
    leases: true,
    does: 'Every minute: tells the groups of coordinators that there is something to see to',
    run: ({ context, transports, signal }) => postToRobots(context, transports, signal),
  },
  {
    job: 'tell-robots',
    ticks: '*/5 * * * *',
    does: 'Every five minutes: has them told of appointments that no longer fit',
    run: ({ context }) => tellOfMending(context),
  },
  {
    job: 'tend-offers',
    ticks: '* * * * *',
    leases: true,
    does: 'Every minute: ends swaps and offers of shifts that nobody answered, asks the next best, asks once more halfway',
    run: ({ context }) => tendOffers(context),
  },
  {
    // Of its own, so that nothing that is amiss with one of them holds up offers.
    job: 'end-urgent-calls',
    ticks: '* * * * *',
    leases: true,
    does: 'Every minute: ends urgent calls whose time is over, or whose position somebody holds',
    run: ({ context }) => endUrgentCalls(context),
  },
  {
    job: 'tend-cases',
    ticks: '* * * * *',
    does: 'Every minute: tells whoever is on duty for safety that something waits, and more people what nobody saw to in time; what was left undecided comes back on the next working day',
    run: ({ context }) => tendCases(context),
  },
  {
    job: 'leave-unnamed',
    ticks: '*/5 * * * *',
    does: 'Every five minutes: frees the positions for which a firm has named nobody by 18:00 the evening before',
    run: ({ context }) => leaveUnnamed(context),
  },
  {
    job: 'remind-of-shifts',
    ticks: '*/5 * * * *',
    does: 'Every five minutes: reminds people of their shifts, at 18:00 the evening before or when they have chosen',
    run: ({ context }) => remindOfShifts(context),
  },
  {
    job: 'tend-calls',
    ticks: '*/5 * * * *',
    does: 'Every five minutes: takes off the ring list what is no longer true, and moves on calls whose hours are over',
    run: ({ context }) => tendCalls(context),
  },
  {
    job: 'tell-closed',
    ticks: '*/5 * * * *',
    does: 'Every five minutes: tells those who are expected today where it is closed, and have not been told',
    run: ({ context }) => tellClosedToday(context),
  },
  {
    job: 'mark-unclear',
    ticks: '*/5 * * * *',
    does: 'Every five minutes: marks as unclear what nobody ticked until its place closed',
    run: ({ context }) => markUnclearAtClosing(context),
  },
  {
    job: 'keep-wall',
    ticks: '*/5 * * * *',
    does: 'Every five minutes: looks once more whether a lawyer is to serve one side who has met the other meanwhile',
    run: ({ context }) => keepWallAgain(context),
  },
  {
    job: 'settle-shifts',
    ticks: '*/5 * * * *',
    does: 'Every five minutes: counts the shifts that are over and to whose post somebody came',
    run: ({ context }) => settleShifts(context),
  },
  {
    job: 'take-bounces',
    ticks: '* * * * *',
    does: 'Every minute: takes what came back into the folder of BOUNCE_FOLDER, and pauses the addresses that take nothing',
    run: ({ context }) => takeBounces(context),
  },
  {
    job: 'plan-reminders',
    ticks: '10 * * * *',
    does: 'Every hour: plans reminders for those to come whom nobody planned any for, booked before an upgrade or restored',
    run: ({ context }) => planUnplanned(context),
  },
  {
    job: 'erase-contacts',
    ticks: '15 * * * *',
    does: 'Every hour: erases the names and contacts of those who came last thirty days ago',
    run: ({ context }) => eraseContacts(context),
  },
  {
    job: 'forget-visits',
    ticks: '20 * * * *',
    does: 'Every hour: forgets the sessions of browsers that are over, counts and tables of people of more than a day ago, and who knew whom of what is over',
    run: ({ context }) => forgetVisits(context),
  },
  {
    job: 'fold-feed-changes',
    ticks: '*/5 * * * *',
    does: 'Every five minutes: puts what changed in calendars that are read by programs into the mark of each',
    run: ({ context }) => foldFeeds(context),
  },
  {
    job: 'tidy-job-runs',
    ticks: '30 * * * *',
    does: 'Every hour: forgets the ticks of more than a week ago',
    run: ({ context }) => tidyJobRuns(context),
  },
]
