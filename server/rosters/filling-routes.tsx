import { type Request, type Response, Router } from 'express'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { positionAddress, rosterAddress } from '../../views/rosters/addresses.ts'
import type { Candidate } from '../../views/rosters/candidate.ts'
import { FillingPage } from '../../views/rosters/filling-page.tsx'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asRosterMaker } from '../http/who-works.ts'
import { candidatesFor } from './candidates.ts'
import { fillingForm } from './filling-form.ts'
import { ownProblem } from './own-roster.ts'
import { markOf, repairable } from './propose-repair.ts'
import type { RosterProblem } from './read-problem.ts'
import { repairRoster } from './repair-roster.ts'

interface Found {
  readonly who: RosterMaker
  readonly staff: Staff
  readonly read: RosterProblem
  readonly position: PositionShown
  readonly candidates: readonly Candidate[]
}

/** A position of a published roster that nobody holds, or whose holder cannot come, is given to somebody by hand. */
export const fillingRoutes = (context: Context): Router => {
  const coordinator = asRosterMaker(context)
  const address = '/o/:organisation/rosters/:roster/positions/:position/filling'

  const found = async (who: RosterMaker, staff: Staff, request: Request): Promise<Found | null> => {
    const read = await ownProblem(context, who, request)
    if (read?.roster.state !== 'published') return null
    const positionId = numberIn(request.params.position)
    const position = repairable(read, context.now()).find(one => one.positionId === positionId)
    if (!position) return null
    const candidates = candidatesFor(read, position).filter(({ personId }) => personId !== position.personId)
    return { who, staff, read, position, candidates }
  }
  const show = (
    response: Response,
    { who, staff, read, position, candidates }: Found,
    form: FormState,
    { status, refused }: Again = shownFirst,
  ) => {
    const { slug } = who.organisation
    const { roster } = read
    const back = positionAddress(slug, roster.rosterId, position.positionId, '/filling')
    const visit = { ...response.locals.visit, back }
    const mark = markOf(read.positions)
    sendPage(
      response,
      status,
      <FillingPage {...{ visit, staff, slug, roster, position, mark, candidates, form, refused }} />,
    )
  }

  return Router()
    .get(
      address,
      coordinator(async (request, response, { who, staff }, next) => {
        const here = await found(who, staff, request)
        if (!here) return next()
        show(response, here, untouched)
      }),
    )
    .post(
      address,
      coordinator(async (request, response, { who, staff }, next) => {
        const here = await found(who, staff, request)
        if (!here) return next()
        const { rosterId } = here.read.roster
        const { positionId } = here.position
        const form = readForm(fillingForm(here.candidates), request.body)
        await answerForm(response, form, {
          does: async ({ personId, mark, ...byHand }) => {
            await repairRoster(context, who, { rosterId, mark, put: [{ positionId, personId }], byHand })
            return rosterAddress(who.organisation.slug, rosterId)
          },
          again: async again => {
            const fresh = await found(who, staff, request)
            if (!fresh) return next()
            show(response, fresh, form, again)
          },
        })
      }),
    )
}
