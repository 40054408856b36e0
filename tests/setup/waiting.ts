import { randomUUID } from 'node:crypto'
import type { DateTime } from 'luxon'
import { isStart } from '../../server/availability/open-starts.ts'
import type { Answers } from '../../server/booking/answers.ts'
import type { Together } from '../../server/booking/coming.ts'
import { wait } from '../../server/booking/wait.ts'
import { waitingKey } from '../../server/booking/waiting-key.ts'
import type { Context } from '../../server/context.ts'
import { Refusal } from '../../server/refusal.ts'
import type { WaitingPart } from '../../sql/booking/waiting.ts'
import { answers, bookFirst, serviceOf } from './booking.ts'

interface Wanting {
  readonly answers?: Partial<Answers>
  readonly parts?: readonly WaitingPart[]
  readonly lastDay?: string
  readonly together?: Together | null
}

const reach = { by: 'sms', contact: '+8613800000021', telephoneOf: 'self' } as const

/** Enters somebody on the waiting list of a service: for any time until the end of the year, unless more is said. */
export const waitFor = async (context: Context, code: string, wanting: Wanting = {}): Promise<number> => {
  const { parts = [], lastDay = '2026-12-31', together = null } = wanting
  const { waitingEntryId } = await wait(context, {
    service: await serviceOf(context, code),
    answers: { ...answers, reach, ...wanting.answers },
    ...{ parts, lastDay, together, bookingKey: randomUUID() },
  })
  return waitingEntryId
}

/** Somebody who waits, and the key of their link. */
export const waitsWithKey = async (context: Context, code: string) => {
  const id = await waitFor(context, code)
  const [row] = await context.sql<[{ reference: string; linkEpoch: number }]>`
    select reference, link_epoch from waiting_entry where waiting_entry_id = ${id}`
  return { id, reference: row.reference, k: waitingKey(context.keys, { ...row, waitingEntryId: id }) }
}

/** Books a start of a service until nobody else can have it; gives what was booked. */
export const fillUp = async (context: Context, code: string, starts: DateTime) => {
  const service = await serviceOf(context, code)
  if (!(await isStart(context, service, starts))) throw new Error('that is no start')
  const booked: Awaited<ReturnType<typeof bookFirst>>[] = []
  for (;;)
    try {
      booked.push(await bookFirst(context, code, { starts }))
    } catch (error) {
      if (error instanceof Refusal && error.rule === 'slot_is_taken') return booked
      throw error
    }
}

/** How entries stand. */
export const standings = async ({ sql }: Pick<Context, 'sql'>, ids: readonly number[]) => {
  const rows = await sql<{ id: number; state: string; starts: DateTime | null; answerBy: DateTime | null }[]>`
    select waiting_entry_id as id, state, lower(offered) as starts, answer_by from waiting_entry
    where waiting_entry_id = any(${[...ids]}::bigint[])`
  return ids.map(id => rows.find(row => row.id === id))
}
