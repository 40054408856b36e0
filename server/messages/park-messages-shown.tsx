import type { Response } from 'express'
import { z } from 'zod'
import type { Administrator } from '../../sql/accounts/staff.ts'
import { A_PAGE, messageCounts, type ParkMessage, parkMessages } from '../../sql/messages/park-messages.ts'
import type { Refused } from '../../views/kit/refused-note.tsx'
import type { Staff } from '../../views/kit/staff.ts'
import type { Listed } from '../../views/messages/message-in-words.ts'
import { ParkMessagesPage, PREVIEWED } from '../../views/messages/park-messages-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { dayStarts } from '../park-time.ts'
import { accountKinds } from './account-letters.ts'
import { kinds } from './letters.ts'
import { previewsOf } from './previews.tsx'
import { isToRetry } from './retry-message.ts'
import { robotKinds } from './tell-robots.ts'
import { whatItWaitsFor } from './what-it-waits-for.ts'

/** A sender that runs has sent by then what was due. */
const LATE_AFTER = { minutes: 5 }

const everyKind: readonly string[] = [...kinds, ...accountKinds, ...robotKinds]

const day = z
  .string()
  .refine(given => dayStarts(given) !== null)
  .catch('')

/** What the messages are narrowed by; what makes no sense narrows nothing. */
const asked = z.object({
  state: z.enum(['waiting', 'late', 'sent', 'failed', 'over']).nullable().catch(null),
  channel: z.enum(['sms', 'email', 'robot']).nullable().catch(null),
  kind: z.enum(everyKind).nullable().catch(null),
  from: day,
  until: day.optional(),
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .nullable()
    .catch(null),
})

/** Nobody who looks at what happened wants to begin with next month: what is to come is asked for. */
const untilOf = ({ state, until }: z.infer<typeof asked>, today: string) => {
  if (until !== undefined) return until
  return state === 'waiting' || state === 'late' ? '' : today
}

interface Shown {
  readonly who: Administrator
  readonly staff: Staff
  readonly query: unknown
  readonly refused?: Refused
}

/** The page of messages as somebody asked for it, or with the rule that said no to what they did on it. */
export const showMessages = async (
  context: Context,
  response: Response,
  status: number,
  { who, staff, query, refused = null }: Shown,
): Promise<void> => {
  const { sql, now } = context
  const today = now().startOf('day')
  const lateBefore = now().minus(LATE_AFTER)
  const given = asked.parse(query)
  const { state, channel, kind, from, after } = given
  const until = untilOf(given, String(today.toISODate()))
  const days = { from: dayStarts(from), to: dayStarts(until)?.plus({ days: 1 }) ?? null }
  const found = await parkMessages(sql, who, { ...days, state, channel, kind, after }, lateBefore)
  const listedAs = (message: ParkMessage): Listed => ({
    message,
    waits: whatItWaitsFor(message, now()),
    late: message.state === 'waiting' && message.dueAt < lateBefore,
    retry: isToRetry(message, context),
  })
  const page = found.slice(0, A_PAGE)
  const typed = {
    state: [state ?? ''],
    channel: [channel ?? ''],
    kind: [kind ?? ''],
    from: [from],
    until: [until],
  }
  sendPage(
    response,
    status,
    <ParkMessagesPage
      {...{ visit: { ...response.locals.visit, back: '/park/messages' }, staff, refused }}
      form={{ typed, faults: {} }}
      counts={await messageCounts(sql, who, { today, lateBefore })}
      today={String(today.toISODate())}
      weekFrom={String(today.minus({ days: 6 }).toISODate())}
      kinds={everyKind}
      now={now()}
      previews={previewsOf(context, { kinds: PREVIEWED, locale: response.locals.visit.locale })}
      listed={page.map(listedAs)}
      after={found.length > A_PAGE ? (page.at(-1)?.messageId ?? null) : null}
    />,
  )
}
