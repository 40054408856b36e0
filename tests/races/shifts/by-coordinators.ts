import { tendOffers } from '../../../jobs/tend-offers.ts'
import { openStarts } from '../../../server/availability/open-starts.ts'
import { cancelShift } from '../../../server/rosters/cancel-shift.ts'
import { candidatesFor } from '../../../server/rosters/candidates.ts'
import { endUrgent, endUrgentCalls } from '../../../server/rosters/end-urgent.ts'
import { markOf, proposeRepair } from '../../../server/rosters/propose-repair.ts'
import { readProblem } from '../../../server/rosters/read-problem.ts'
import { repairRoster } from '../../../server/rosters/repair-roster.ts'
import { callsFor } from '../../rosters/lay-urgent.ts'
import { bookFirst, serviceOf } from '../../setup/booking.ts'
import { type Doing, empties, type Holding, holdings, type Outcome, outcomeOf, type Stage } from './stage.ts'

/** As often as a coordinator looks again where something has changed meanwhile. */
const LOOKS = 3

/** What coordinators do, what the clock does, and what visitors book and leave inside shifts meanwhile. */
export const byCoordinators = ({ sql, random, coordinator }: Stage) => {
  const { oneOf, below } = random

  /** Whoever is shown something that is not so any more looks again. */
  const looking = async (look: () => Promise<Outcome>): Promise<Outcome> => {
    let outcome: Outcome = 'nothing'
    for (let looks = 0; looks < LOOKS; looks++) {
      outcome = await look()
      if (outcome !== 'it_has_changed_meanwhile') break
    }
    return outcome
  }

  /** Somebody falls ill for a shift of theirs, and it is repaired. */
  const repairs: Doing = async by => {
    const ill = oneOf(await holdings(sql, by, 'accepted', 'offered'))
    if (!ill) return 'nothing'
    const { rosterId, positionId, personId } = ill
    return looking(async () => {
      const read = await readProblem(sql, rosterId, by.context.now())
      const group = read?.groupOf.get(positionId)
      const during = read?.problem.shifts.find(({ groups }) => groups.some(({ id }) => id === group))?.during
      if (!read || !during) return 'nothing'
      const asked = { positionIds: [positionId], gone: [{ personId, during }] }
      const shown = await proposeRepair(by.context, read, asked)
      if (!shown || shown.changes.length === 0) return 'nothing'
      const put = shown.changes.map(({ positionId, toPersonId }) => ({ positionId, personId: toPersonId }))
      return outcomeOf(repairRoster(by.context, coordinator, { rosterId, mark: shown.mark, put }))
    })
  }

  /** Somebody who may is put into an empty position, or into another's, by hand. */
  const fills: Doing = async by => {
    const some: readonly Pick<Holding, 'positionId' | 'rosterId'>[] =
      below(2) === 0 ? await empties(sql, by, false) : await holdings(sql, by, 'offered')
    const one = oneOf(some)
    if (!one) return 'nothing'
    const { rosterId, positionId } = one
    return looking(async () => {
      const read = await readProblem(sql, rosterId, by.context.now())
      const position = read?.positions.find(one => one.positionId === positionId)
      if (!read || !position) return 'nothing'
      const chosen = oneOf(candidatesFor(read, position).filter(({ rules }) => rules.length === 0))
      if (!chosen || chosen.personId === position.personId) return 'nothing'
      const byHand = { evenSo: false, saidYes: below(2) === 0 }
      const put = [{ positionId, personId: chosen.personId }]
      return outcomeOf(
        repairRoster(by.context, coordinator, { rosterId, mark: markOf(read.positions), put, byHand }),
      )
    })
  }

  const callsOff: Doing = async by => {
    const one = oneOf(await holdings(sql, by, 'accepted', 'offered'))
    if (!one) return 'nothing'
    const { rosterId, shiftId } = one
    return looking(async () => {
      const [{ version }] = await sql<[{ version: number }]>`
        select version from roster where roster_id = ${rosterId}`
      return outcomeOf(cancelShift(by.context, coordinator, { rosterId, shiftId, version }))
    })
  }

  const calls: Doing = async by => {
    const near = oneOf(await empties(sql, by, true))
    return near ? looking(() => outcomeOf(callsFor(by.context, near))) : 'nothing'
  }

  const endsCall: Doing = async by => {
    const one = oneOf(
      await sql<
        { positionId: number }[]
      >`select position_id from urgent_call where ended_at is null order by 1`,
    )
    return one ? outcomeOf(endUrgent(by.context, coordinator, one.positionId)) : 'nothing'
  }

  /** Leave is a fact (R9b): whoever holds something that day does not come, and all may be called for it. */
  const fallsIll: Doing = async by => {
    const one = oneOf(await holdings(sql, by, 'accepted'))
    if (!one) return 'nothing'
    await sql`
      insert into leave (person_id, during, kind)
      select ${one.personId}, during, 'away' from shift where shift_id = ${one.shiftId}`
    return 'done'
  }

  const books: Doing = async by => {
    const code = oneOf(['advice', 'talk']) ?? 'advice'
    const starts = oneOf(await openStarts(by.context, await serviceOf(by.context, code)))
    return starts ? outcomeOf(bookFirst(by.context, code, { starts })) : 'nothing'
  }

  const ticks: Doing = ({ context }) => outcomeOf(Promise.all([tendOffers(context), endUrgentCalls(context)]))

  return {
    repair: repairs,
    'fill by hand': fills,
    'call a shift off': callsOff,
    'call urgently': calls,
    'end a call': endsCall,
    'fall ill': fallsIll,
    'book inside': books,
    tick: ticks,
  }
}
