import { type Request, type Response, Router } from 'express'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import { nearTime } from '../../views/kit/when.tsx'
import { urgentAddress } from '../../views/rosters/addresses.ts'
import { UrgentPage } from '../../views/rosters/urgent-page.tsx'
import { nothing } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { heldIn, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asRosterMaker, type Behind } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { refusalOrThrow } from '../refusal.ts'
import { answerUrgent } from './answer-urgent.ts'
import { callUrgently } from './call-urgently.ts'
import { endUrgent } from './end-urgent.ts'
import { findPosition, type PositionFound } from './position-shown.tsx'
import { readUrgent } from './read-urgent.ts'
import { callForm, urgentFillInForm } from './urgent-form.ts'

interface Found extends PositionFound {
  readonly request: Request
  readonly response: Response
  readonly next: () => void
}

/** Urgent calls for one position: who would be asked, asking them, a wider circle, answers filled in, the end (R46a). */
export const urgentRoutes = (context: Context): Router => {
  const coordinator = asRosterMaker(context)
  const address = '/o/:organisation/rosters/:roster/positions/:position/urgent'

  const withPosition = (does: (asked: Found) => unknown) => {
    const handler: Behind<RosterMaker> = async (request, response, self, next) => {
      const here = await findPosition(context, self, request)
      return here ? does({ request, response, next, ...here }) : next()
    }
    return coordinator(handler)
  }
  const back = ({ who, read, position }: Found) =>
    urgentAddress(who.organisation.slug, read.roster.rosterId, position.positionId)

  const show = async (asked: Found, form: FormState, { status, refused }: Again = shownFirst) => {
    const { request, response, who, staff } = asked
    // What was refused is shown as it stands after it.
    const { read, position } = (status === 200 ? null : await findPosition(context, asked, request)) ?? asked
    const visit = { ...response.locals.visit, back: back(asked) }
    sendPage(
      response,
      status,
      <UrgentPage
        {...{ visit, staff, form, refused }}
        slug={who.organisation.slug}
        roster={read.roster}
        shown={await readUrgent(context, who, read, position)}
        when={nearTime(visit.locale, position.starts, parkDay(context.now()))}
      />,
    )
  }
  /** Of a button, in which nobody types. */
  const does = async (asked: Found, work: () => Promise<boolean>) => {
    try {
      if (!(await work())) return asked.next()
      asked.response.redirect(303, back(asked))
    } catch (error) {
      const { status, rule } = refusalOrThrow(error)
      await show(asked, untouched, { status, refused: rule })
    }
  }

  return Router()
    .get(
      address,
      withPosition(asked => show(asked, untouched)),
    )
    .post(
      address,
      withPosition(async asked => {
        const { request, response, who, read, position } = asked
        const form = readForm(callForm, request.body)
        await answerForm(response, form, {
          does: async calling => {
            const { rosterId } = read.roster
            await callUrgently(context, who, { ...calling, rosterId, positionId: position.positionId })
            return back(asked)
          },
          again: again => show(asked, form, again),
        })
      }),
    )
    .post(
      `${address}/ending`,
      withPosition(asked =>
        does(asked, async () => {
          heldIn(nothing, asked.request.body)
          await endUrgent(context, asked.who, asked.position.positionId)
          return true
        }),
      ),
    )
    .post(
      `${address}/answer`,
      withPosition(asked => {
        const { offerId, comes } = heldIn(urgentFillInForm, asked.request.body)
        const { accountId } = asked.who
        const { positionId } = asked.position
        return does(asked, () =>
          answerUrgent(context, { offerId, comes, accountId, filledIn: true, positionId }),
        )
      }),
    )
}
