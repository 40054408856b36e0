import { type Request, type Response, Router } from 'express'
import type { Invited } from '../../sql/booking/holders.ts'
import { type InvitedShown, invitedShown } from '../../sql/booking/invited.ts'
import { DeclinedPage } from '../../views/booking/declined-page.tsx'
import { InvitedPage } from '../../views/booking/invited-page.tsx'
import { InvitedQuestionsPage } from '../../views/booking/invited-questions-page.tsx'
import { RefusedPage } from '../../views/booking/refused-page.tsx'
import { INVITED_QUESTIONS } from '../../views/booking/steps.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import { aloneServices } from '../availability/alone-services.ts'
import type { Context } from '../context.ts'
import { heldIn, readForm, typedIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { giveVisitBeside, invitedOf, takeVisit } from '../http/who-asks.ts'
import { Refusal, refusalOrThrow } from '../refusal.ts'
import { acceptInvitation, answerEase, declineInvitation } from './answer-invitation.ts'
import { answersFrom } from './answers-form.ts'
import { easeFrom } from './ease-form.ts'
import { comingForm, invitedQuestionsForm, notComingForm, ofInvitation } from './invited-form.ts'
import { openAppointment } from './open-appointment.ts'

interface Asked {
  readonly request: Request
  readonly response: Response
  readonly invited: Invited
  readonly shown: InvitedShown
}

/** Nobody has answered it yet, and it can still be. */
const waits = ({ answered, over }: InvitedShown) => !answered && !over

/** Whoever is invited: asked alone before the hour, then with answers of their own (R14, R15). To everybody else it is not there. */
export const invitedRoutes = (context: Context) => {
  /** With the invitation that this browser has open and nobody has answered, or who is let through besides. */
  const invitation =
    (does: (asked: Asked) => unknown, too: (shown: InvitedShown) => boolean = () => false) =>
    async (request: Request, response: Response, next: () => void) => {
      const invited = await invitedOf(context, request)
      const shown = invited && (await invitedShown(context.sql, invited))
      if (!shown || !(waits(shown) || too(shown))) return next()
      try {
        await does({ request, response, invited, shown })
      } catch (error) {
        const { rule, status } = refusalOrThrow(error)
        const { visit } = response.locals
        sendPage(response, status, <RefusedPage {...{ visit, rule }} invited />)
      }
    }

  /** The same, by a form that was shown for it: another link opened in this browser meanwhile is not answered by it (security.md 3). */
  const answered = (does: (asked: Asked) => unknown, too?: (shown: InvitedShown) => boolean) =>
    invitation(asked => {
      const { party } = heldIn(ofInvitation, asked.request.body)
      if (party !== asked.invited.partyId) throw new Refusal('appointment_has_changed')
      return does(asked)
    }, too)

  /** What every page of it is shown with; where one comes alone, the same to everybody (R15). */
  const shownWith = async ({ response, invited }: Asked) => {
    const visit = { ...response.locals.visit, back: '/invitation' }
    return { visit, party: invited.partyId, alone: await aloneServices(context.sql, visit.locale) }
  }

  const ask = async (asked: Asked, status: 200 | 422, form: FormState = untouched) =>
    sendPage(asked.response, status, <InvitedQuestionsPage {...(await shownWith(asked))} form={form} />)

  const show = async (asked: Asked, status: 200 | 409 | 422, form: FormState = untouched, moved = false) =>
    sendPage(
      asked.response,
      status,
      <InvitedPage {...(await shownWith(asked))} {...{ form, moved }} invited={asked.shown} />,
    )

  const answer = async (asked: Asked) => {
    const { request, response, invited, shown } = asked
    const form = readForm(comingForm, request.body)
    // The other language shows it again with what was typed, and finds nothing wrong with it.
    if ('locale' in request.body) return show(asked, 200, { typed: form.typed, faults: {} })
    const given = readForm(notComingForm, request.body).value ?? form.value
    if (!given) return show(asked, 422, form)
    const { start: starts } = given
    if (waits(shown) && +starts !== +shown.starts) return show(asked, 409, form, true)
    if (given.come === 'no') {
      await declineInvitation(context, invited, starts)
      takeVisit(context, response)
      return response.redirect(303, '/invitation/done')
    }
    const answers = answersFrom(given, response.locals.visit.locale)
    await acceptInvitation(context, invited, { come: given.come, answers, starts })
    giveVisitBeside(context, response, await openAppointment(context, invited.partyId, 'form'))
    response.redirect(303, '/appointment')
  }

  return Router()
    .get('/invitation/done', (_request, response) =>
      sendPage(response, 200, <DeclinedPage visit={response.locals.visit} />),
    )
    .get(
      '/invitation',
      invitation(asked => (asked.shown.asked ? show(asked, 200) : ask(asked, 200))),
    )
    .get(
      INVITED_QUESTIONS,
      // Where the other language leads back to, and what stands in the address after a fault.
      invitation(({ response }) => response.redirect(303, '/invitation')),
    )
    .post(
      INVITED_QUESTIONS,
      answered(async asked => {
        const { request, response, invited } = asked
        const form = readForm(invitedQuestionsForm, request.body)
        if ('locale' in request.body) return ask(asked, 200, { typed: typedIn(request.body), faults: {} })
        if (!form.value) return ask(asked, 422, form)
        await answerEase(context, invited, easeFrom(form.value))
        response.redirect(303, '/invitation')
      }),
    )
    .post(
      '/invitation',
      answered(
        asked => (asked.shown.asked ? answer(asked) : asked.response.redirect(303, '/invitation')),
        ({ answeredHere }) => answeredHere,
      ),
    )
}
