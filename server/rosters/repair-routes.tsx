import { type Request, type Response, Router } from 'express'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import { RepairPage } from '../../views/rosters/repair-page.tsx'
import type { Context } from '../context.ts'
import { type Again, answerButton, shownFirst } from '../http/answer-form.ts'
import { heldIn, typedIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asRosterMaker } from '../http/who-works.ts'
import { ownProblem, qualificationNames } from './own-roster.ts'
import { proposeRepair } from './propose-repair.ts'
import type { RosterProblem } from './read-problem.ts'
import { proposedForm } from './repair-form.ts'
import { holdersIn, type Question, questionIn } from './repair-question.ts'
import { repairRoster } from './repair-roster.ts'

interface Found {
  readonly who: RosterMaker
  readonly staff: Staff
  readonly read: RosterProblem
}

/** Whoever cannot come is replaced (R46): a question, whose answer is only looked at, and the one button that does it. */
export const repairRoutes = (context: Context): Router => {
  const coordinator = asRosterMaker(context)
  const address = '/o/:organisation/rosters/:roster/repair'

  const found = async (who: RosterMaker, staff: Staff, request: Request): Promise<Found | null> => {
    const read = await ownProblem(context, who, request)
    return read?.roster.state === 'published' ? { who, staff, read } : null
  }
  const show = async (
    response: Response,
    { who, staff, read }: Found,
    { form, asked }: Question,
    { status, refused }: Again = shownFirst,
  ) => {
    const { slug } = who.organisation
    const { roster } = read
    const back = rosterAddress(slug, roster.rosterId, '/repair')
    const visit = { ...response.locals.visit, back }
    const proposal = asked && (await proposeRepair(context, read, asked))
    const holders = holdersIn(read, context.now())
    sendPage(
      response,
      status === 200 && Object.keys(form.faults).length > 0 ? 422 : status,
      <RepairPage
        {...{ visit, staff, slug, form, refused }}
        read={{ roster, proposal, holders }}
        names={await qualificationNames(context, visit.locale)}
        nothing={asked !== null && proposal === null}
      />,
    )
  }

  return Router()
    .get(
      address,
      coordinator(async (request, response, { who, staff }, next) => {
        const here = await found(who, staff, request)
        if (!here) return next()
        await show(response, here, questionIn(here.read, typedIn(request.query), context.now()))
      }),
    )
    .post(
      address,
      coordinator(async (request, response, { who, staff }, next) => {
        const here = await found(who, staff, request)
        if (!here) return next()
        const { put, mark, ...question } = typedIn(request.body)
        const shown = heldIn(proposedForm, { put, mark })
        const { rosterId } = here.read.roster
        await answerButton(response, {
          does: async () => {
            await repairRoster(context, who, { rosterId, ...shown })
            return rosterAddress(who.organisation.slug, rosterId)
          },
          again: async again => {
            const fresh = (await found(who, staff, request)) ?? here
            await show(response, fresh, questionIn(fresh.read, question, context.now()), again)
          },
        })
      }),
    )
}
