import { lockTendedOn } from '../../sql/demonstration/mark.ts'
import {
  type DraftFrom,
  type DutyRostered,
  draftFrom,
  dutiesRostered,
  offeredIn,
} from '../../sql/demonstration/rosters.ts'
import { clearPlanned, insertPlanned } from '../../sql/rosters/planned.ts'
import type { Context } from '../context.ts'
import { dayStarts, parkDay } from '../park-time.ts'
import { Refusal } from '../refusal.ts'
import { answerOffers } from '../rosters/answer-offers.ts'
import { Board } from '../rosters/engine/board.ts'
import { fill } from '../rosters/engine/start.ts'
import { makeDraft } from '../rosters/make-draft.ts'
import { publish } from '../rosters/publish.ts'
import { readProblem } from '../rosters/read-problem.ts'
import { cellsOf } from '../rosters/solve-roster.ts'

const FRIDAY = 5
const WEEKS = 2
/** So many days before what is published ends, the next roster is published. */
const AHEAD = 3

/** The Monday before which a roster ends that begins on a day. */
const endOf = (from: string): string => {
  const midnight = dayStarts(from)
  return midnight ? parkDay(midnight.startOf('week').plus({ weeks: WEEKS })) : from
}

/** A draft from a day on, with nobody in it yet. */
const begin = async (context: Context, duty: DutyRostered, from: string): Promise<DraftFrom> => {
  const days = { dutyId: duty.dutyId, from, until: endOf(from) }
  const rosterId = await makeDraft(context, duty, days)
  return { rosterId, version: 1, until: days.until }
}

/**
 * As the engine first fills it: whoever was planned before may have been booked meanwhile. One position is left empty, to be seen why; but
 * not of those for safety, where somebody has to be.
 */
const plan = async ({ sql, now }: Context, { purpose }: DutyRostered, rosterId: number) => {
  const read = await readProblem(sql, rosterId, now())
  if (!read) return
  const board = new Board(read.problem)
  fill(board)
  await clearPlanned(sql, rosterId, now())
  await insertPlanned(sql, cellsOf(read, { held: board.held() }).slice(purpose === 'safety' ? 0 : 1), now())
}

/** Of those who were asked every third has not answered yet; the others come. */
const answer = async (context: Context, rosterId: number) => {
  const asked = await offeredIn(context.sql, rosterId)
  for (const { personId, assignmentIds } of asked.filter((_, index) => index % 3 !== 2)) {
    const answers = assignmentIds.map(assignmentId => ({ assignmentId, declined: null }))
    await answerOffers(context, { personId, accountId: null, filledIn: false, answers })
  }
}

const publishFrom = async (context: Context, duty: DutyRostered, from: string): Promise<string> => {
  const draft = (await draftFrom(context.sql, duty.dutyId, from)) ?? (await begin(context, duty, from))
  await plan(context, duty, draft.rosterId)
  await publish(context, duty, { ...draft, roomId: duty.roomId }, draft.version)
  await answer(context, draft.rosterId)
  return draft.until
}

const keep = async (context: Context, duty: DutyRostered) => {
  const now = context.now()
  // Nobody stands there at a weekend.
  const first = now.weekday > FRIDAY ? now.startOf('week').plus({ weeks: 1 }) : now
  const [today, soon] = [parkDay(first), parkDay(now.plus({ days: AHEAD }))]
  const until = duty.publishedUntil ?? today
  const from = [today, until].toSorted().at(-1) ?? today
  const next = until > soon ? until : await publishFrom(context, duty, from)
  if (await draftFrom(context.sql, duty.dutyId, next)) return
  const { rosterId } = await begin(context, duty, next)
  await plan(context, duty, rosterId)
}

/** Where a visitor of the demonstration is in the way, theirs stays. */
const keepUnlessInTheWay = async (context: Context, duty: DutyRostered) => {
  try {
    await keep(context, duty)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/**
 * Keeps rosters of the demonstration to be looked at, of each duty: one that is published for these two weeks, answered by most, and the
 * draft of the next two; one process at a time.
 */
export const tendRosters = (context: Context): Promise<void> =>
  context.sql.begin(async held => {
    await lockTendedOn(held)
    for (const duty of await dutiesRostered(context.sql)) await keepUnlessInTheWay(context, duty)
  })
