import type { Context } from '../server/context.ts'
import type { Transports } from '../server/messages/transports/open-transports.ts'
import { eraseContacts } from './erase-contacts.ts'
import { sendMessages } from './send-messages.ts'
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
  readonly run: (tick: Tick) => Promise<void>
}

/** What this house does by itself. A missed tick loses nothing: each asks the database what is due. */
export const timetable: readonly Job[] = [
  {
    job: 'send-messages',
    ticks: '* * * * *',
    does: 'Every minute: sends the messages whose hour has come',
    run: ({ context, transports, signal }) => sendMessages(context, transports, signal),
  },
  {
    job: 'erase-contacts',
    ticks: '15 3 * * *',
    does: 'At 03:15: erases the names and contacts of those who came last thirty days ago',
    run: ({ context }) => eraseContacts(context),
  },
  {
    job: 'tidy-job-runs',
    ticks: '30 3 * * *',
    does: 'At 03:30: forgets the ticks of more than a week ago',
    run: ({ context }) => tidyJobRuns(context),
  },
]
