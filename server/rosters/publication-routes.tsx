import { type Response, Router } from 'express'
import { z } from 'zod'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import { PublicationPage } from '../../views/rosters/publication-page.tsx'
import { versionShown } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { heldIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asRosterMaker } from '../http/who-works.ts'
import { type Refusal, refusalOrThrow } from '../refusal.ts'
import { ownRoster } from './own-roster.ts'
import { Occupied, publish } from './publish.ts'
import { readPublication } from './read-publication.ts'

const publicationForm = z.strictObject({ version: versionShown })

interface Given {
  readonly who: RosterMaker
  readonly staff: Staff
}

/** Publishing a roster, after saying what it does. */
export const publicationRoutes = (context: Context): Router => {
  const coordinator = asRosterMaker(context)
  const address = '/o/:organisation/rosters/:roster/publication'

  const show = async (response: Response, roster: RosterShown, { who, staff }: Given, refusal?: Refusal) => {
    const { slug } = who.organisation
    const visit = {
      ...response.locals.visit,
      back: rosterAddress(slug, roster.rosterId, '/publication'),
    }
    const publication = await readPublication(context, roster.rosterId)
    const occupied = refusal?.cause instanceof Occupied ? refusal.cause.cells : []
    sendPage(
      response,
      refusal?.status ?? 200,
      <PublicationPage
        {...{ visit, staff, slug, roster, publication, occupied }}
        refused={refusal?.rule ?? null}
      />,
    )
  }

  return Router()
    .get(
      address,
      coordinator(async (request, response, given, next) => {
        const roster = await ownRoster(context, given.who, request)
        if (!roster) return next()
        await show(response, roster, given)
      }),
    )
    .post(
      address,
      coordinator(async (request, response, given, next) => {
        const { who } = given
        const roster = await ownRoster(context, who, request)
        if (!roster) return next()
        const { version } = heldIn(publicationForm, request.body)
        try {
          await publish(context, who, roster, version)
          response.redirect(303, rosterAddress(who.organisation.slug, roster.rosterId))
        } catch (error) {
          const refusal = refusalOrThrow(error)
          const now = (await ownRoster(context, who, request)) ?? roster
          await show(response, now, given, refusal)
        }
      }),
    )
}
