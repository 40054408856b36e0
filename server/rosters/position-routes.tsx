import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { FormState } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { positionAddress, rosterAddress } from '../../views/rosters/addresses.ts'
import { PositionPage } from '../../views/rosters/position-page.tsx'
import { fault, once, versionShown } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { heldIn, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { refusalOrThrow } from '../refusal.ts'
import { candidatesFor } from './candidates.ts'
import { ownRoster, qualificationNames } from './own-roster.ts'
import { positionForm } from './position-form.ts'
import { fixPosition, putByHand } from './put-by-hand.ts'
import { type RosterProblem, readProblem } from './read-problem.ts'

const fixingForm = z.strictObject({
  version: versionShown,
  fixed: once('choose_one').pipe(z.enum(['yes', 'no'], fault('choose_one'))),
})

interface Found {
  readonly who: Coordinator
  readonly staff: Staff
  readonly read: RosterProblem
  readonly position: PositionShown
}

/** One position of a roster: who holds it, who could, and what each would break. */
export const positionRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  const address = '/o/:organisation/rosters/:roster/positions/:position'

  const found = async (who: Coordinator, staff: Staff, request: Request): Promise<Found | null> => {
    const roster = await ownRoster(context, who, request)
    const read = roster && (await readProblem(context.sql, roster.rosterId, context.now()))
    const positionId = numberIn(request.params.position)
    const position = read?.positions.find(one => one.positionId === positionId)
    return read && position ? { who, staff, read, position } : null
  }
  const show = async (
    response: Response,
    { who, staff, read, position }: Found,
    form: FormState | null,
    { status, refused }: Again = shownFirst,
  ) => {
    const { slug } = who.organisation
    const { roster } = read
    const back = positionAddress(slug, roster.rosterId, position.positionId)
    const visit = { ...response.locals.visit, back }
    const typed = { person: [position.personId === null ? '' : String(position.personId)] }
    sendPage(
      response,
      status,
      <PositionPage
        {...{ visit, staff, slug, roster, position, refused }}
        names={await qualificationNames(context, visit.locale)}
        candidates={candidatesFor(read, position)}
        form={form ?? { typed, faults: {} }}
      />,
    )
  }

  return Router()
    .get(
      address,
      coordinator(async (request, response, { who, staff }, next) => {
        const here = await found(who, staff, request)
        if (!here) return next()
        await show(response, here, null)
      }),
    )
    .post(
      address,
      coordinator(async (request, response, { who, staff }, next) => {
        const here = await found(who, staff, request)
        if (!here) return next()
        const { rosterId } = here.read.roster
        const { positionId } = here.position
        const form = readForm(positionForm(candidatesFor(here.read, here.position)), request.body)
        await answerForm(response, form, {
          does: async ({ version, personId }) => {
            await putByHand(context, who, { rosterId, positionId, version }, personId)
            return rosterAddress(who.organisation.slug, rosterId)
          },
          again: async again => show(response, (await found(who, staff, request)) ?? here, form, again),
        })
      }),
    )
    .post(
      `${address}/fixing`,
      coordinator(async (request, response, { who, staff }, next) => {
        const here = await found(who, staff, request)
        if (!here) return next()
        const { version, fixed } = heldIn(fixingForm, request.body)
        const { rosterId } = here.read.roster
        const { positionId } = here.position
        try {
          await fixPosition(context, who, { rosterId, positionId, version }, fixed === 'yes')
          response.redirect(303, positionAddress(who.organisation.slug, rosterId, positionId))
        } catch (error) {
          const { status, rule } = refusalOrThrow(error)
          await show(response, (await found(who, staff, request)) ?? here, null, { status, refused: rule })
        }
      }),
    )
}
