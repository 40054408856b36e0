import type { DateTime } from 'luxon'
import { type FormState, type Typed, untouched } from '../../views/kit/form.ts'
import type { Holder } from '../../views/rosters/repair.ts'
import { readForm } from '../http/read-form.ts'
import type { Span } from './engine/problem.ts'
import { repairable } from './propose-repair.ts'
import type { RosterProblem } from './read-problem.ts'
import { absenceForm, positionsForm } from './repair-form.ts'
import type { Repairing } from './repair-problem.ts'

/** What is asked of a roster, as it was typed: who does not come and when, or which positions. Null: nothing that can be answered. */
export interface Question {
  readonly form: FormState
  readonly asked: Omit<Repairing, 'ended'> | null
}

/** Who holds something to come in it. */
export const holdersIn = (read: RosterProblem, now: DateTime): Holder[] => {
  const held = repairable(read, now).flatMap(({ personId, person }) =>
    personId === null ? [] : [[personId, person ?? ''] as const],
  )
  return [...new Map(held)].map(([personId, name]) => ({ personId, name }))
}

const spanIn = ({ problem, groupOf }: RosterProblem, positionId: number): Span | undefined => {
  const group = groupOf.get(positionId)
  return problem.shifts.find(({ groups }) => groups.some(({ id }) => id === group))?.during
}

/** All shifts of somebody that meet their absence. */
const ofAbsence = (read: RosterProblem, typed: Typed, now: DateTime): Question => {
  const { value, ...form } = readForm(absenceForm(holdersIn(read, now), now), typed)
  if (!value) return { form, asked: null }
  const { personId, starts, ends } = value
  const fallen = repairable(read, now).filter(
    one => one.personId === personId && one.starts < ends && starts < one.ends,
  )
  // In minutes of the period, counted from a shift of theirs that is known in both.
  const gone = fallen.slice(0, 1).flatMap(({ positionId, starts: at }) => {
    const during = spanIn(read, positionId)
    const minutes = (to: DateTime) => (during?.from ?? 0) + to.diff(at, 'minutes').minutes
    return during ? [{ personId, during: { from: minutes(starts), until: minutes(ends) } }] : []
  })
  return { form, asked: { positionIds: fallen.map(({ positionId }) => positionId), gone } }
}

/** Positions by their numbers; whoever holds one does not come to it. */
const ofPositions = (read: RosterProblem, typed: Typed): Question => {
  const { value, ...form } = readForm(positionsForm, typed)
  if (!value) return { form: { ...form, faults: {} }, asked: null }
  const asked = new Set(value.position)
  const gone = read.positions.flatMap(({ positionId, personId }) => {
    const during = asked.has(positionId) ? spanIn(read, positionId) : undefined
    return personId !== null && during ? [{ personId, during }] : []
  })
  return { form, asked: { positionIds: value.position, gone } }
}

/** What an address or a form asks. */
export const questionIn = (read: RosterProblem, typed: Typed, now: DateTime): Question => {
  if (Object.keys(typed).length === 0) return { form: untouched, asked: null }
  return typed.position ? ofPositions(read, typed) : ofAbsence(read, typed, now)
}
