import type { Request, Response } from 'express'
import type { DateTime } from 'luxon'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { FormState } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { positionAddress } from '../../views/rosters/addresses.ts'
import { PositionPage } from '../../views/rosters/position-page.tsx'
import type { Look } from '../../views/rosters/way.ts'
import type { Context } from '../context.ts'
import { type Again, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { sendPage } from '../http/send-page.ts'
import { candidatesFor } from './candidates.ts'
import { lacksOf } from './lacks.ts'
import { lookForWay } from './look-for-way.ts'
import { ownProblem, qualificationNames } from './own-roster.ts'
import type { RosterProblem } from './read-problem.ts'
import { positionActions, withoutPosition } from './roster-rules.ts'
import { whyNotUrgent } from './urgent-rules.ts'
import { wayShown } from './way-shown.ts'

/** A position of a roster of one's own organisation. */
export interface PositionFound {
  readonly who: RosterMaker
  readonly staff: Staff
  readonly read: RosterProblem
  readonly position: PositionShown
}

/** The position that an address names; null when there is none, or it is not of a duty of one's own (R61). */
export const findPosition = async (
  context: Pick<Context, 'sql' | 'now'>,
  { who, staff }: Pick<PositionFound, 'who' | 'staff'>,
  request: Request,
): Promise<PositionFound | null> => {
  const read = await ownProblem(context, who, request)
  const positionId = numberIn(request.params.position)
  const position = read?.positions.find(one => one.positionId === positionId)
  return read && position ? { who, staff, read, position } : null
}

/** What would fill it, as far as it is worked out. */
export const lookAt = async (context: Context, { read, position }: PositionFound): Promise<Look> => {
  const group = read.groupOf.get(position.positionId)
  if (group === undefined || !positionActions(read.roster, position).look) return 'not_asked'
  const way = await lookForWay(context, read, group)
  return way ? wayShown(read, way) : 'looking'
}

/** Why a position stands empty, asked of its shift alone; null when it does not. */
const lackOf = (read: RosterProblem, { positionId, shiftId }: PositionShown, now: DateTime) => {
  const positions = read.positions.filter(one => one.shiftId === shiftId)
  return lacksOf({ ...read, positions }, now).find(({ gap }) => gap.positionIds.includes(positionId)) ?? null
}

/** Seconds until the page of a position is asked for again for which something is still worked out. */
const AGAIN = '5'

interface Shown {
  readonly form: FormState | null
  readonly look?: Look
}

/** Shows the page of a position. While something is looked for nothing is chosen there, for the page is renewed. */
export const showPosition = async (
  context: Context,
  response: Response,
  { who, staff, read, position }: PositionFound,
  { form, look = 'not_asked' }: Shown,
  { status, refused }: Again = shownFirst,
) => {
  const { slug } = who.organisation
  const { roster } = read
  const { positionId } = position
  const visit = { ...response.locals.visit, back: positionAddress(slug, roster.rosterId, positionId) }
  const typed = { person: [position.personId === null ? '' : String(position.personId)] }
  const actions = {
    ...positionActions(roster, position),
    urgent: whyNotUrgent(read, position, context.now()) === null,
    fewer: withoutPosition(position, read.positions, context.now()),
  }
  if (look === 'looking') response.set('Refresh', AGAIN)
  sendPage(
    response,
    status,
    <PositionPage
      {...{ visit, staff, slug, roster, position, refused, look }}
      actions={{ ...actions, put: actions.put && look !== 'looking' }}
      names={await qualificationNames(context, visit.locale)}
      candidates={candidatesFor(read, position)}
      lack={actions.look ? lackOf(read, position, context.now()) : null}
      form={form ?? { typed, faults: {} }}
    />,
  )
}
