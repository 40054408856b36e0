import { type Request, type Response, Router } from 'express'
import type { Invited } from '../../sql/booking/holders.ts'
import { type InvitedShown, invitedShown } from '../../sql/booking/invited.ts'
import { DeclinedPage } from '../../views/booking/declined-page.tsx'
import { InvitedPage } from '../../views/booking/invited-page.tsx'
import { InvitedQuestionsPage } from '../../views/booking/invited-questions-page.tsx'
import { INVITED_QUESTIONS } from '../../views/booking/steps.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Context } from '../context.ts'
import { readForm, typedIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { closeVisit, giveVisit, invitedOf } from '../http/who-asks.ts'
import { refusalOrThrow } from '../refusal.ts'
import { acceptInvitation, answerEase, declineInvitation } from './answer-invitation.ts'
import { answersFrom } from './answers-form.ts'
import { easeFrom } from './ease-form.ts'
import { comingForm, invitedQuestionsForm, notComingForm } from './invited-form.ts'
import { openAppointment } from './open-appointment.ts'
import { sendRefusal } from './send-refusal.tsx'

interface Asked {
  readonly request: Request
  readonly response: Response
  readonly invited: Invited
  readonly shown: InvitedShown
}

/** Whoever is invited: asked alone before the hour, then with answers of their own (R14, R15). To everybody else it is not there. */
export const invitedRoutes = (context: Context) => {
  /** With the invitation that this browser has open and nobody has answered. */
  const invitation =
    (does: (asked: Asked) => unknown) => async (request: Request, response: Response, next: () => void) => {
      const invited = await invitedOf(context, request)
      const shown = invited && (await invitedShown(context.sql, invited))
      if (!shown || shown.answered || shown.over) return next()
      try {
        await does({ request, response, invited, shown })
      } catch (error) {
        const { rule, status } = refusalOrThrow(error)
        sendRefusal(response, status, rule)
      }
    }

  const ask = (response: Response, status: 200 | 422, form: FormState = untouched) => {
    const visit = { ...response.locals.visit, back: '/invitation' }
    sendPage(response, status, <InvitedQuestionsPage {...{ visit, form }} />)
  }

  const show = (
    { response, shown }: Asked,
    status: 200 | 409 | 422,
    form: FormState = untouched,
    moved = false,
  ) => {
    const visit = { ...response.locals.visit, back: '/invitation' }
    sendPage(response, status, <InvitedPage {...{ visit, form, moved }} invited={shown} />)
  }

  const answer = async (asked: Asked) => {
    const { request, response, invited, shown } = asked
    const form = readForm(comingForm, request.body)
    // The other language shows it again with what was typed, and finds nothing wrong with it.
    if ('locale' in request.body) return show(asked, 200, { typed: form.typed, faults: {} })
    if (readForm(notComingForm, request.body).value) {
      await declineInvitation(context, invited)
      await closeVisit(context, request, response)
      return response.redirect(303, '/invitation/done')
    }
    if (!form.value) return show(asked, 422, form)
    const { come, start: starts } = form.value
    if (come === 'no' || +starts !== +shown.starts) return show(asked, 409, form, true)
    const answers = answersFrom(form.value, response.locals.visit.locale)
    await acceptInvitation(context, invited, { come, answers, starts })
    await giveVisit(context, request, response, await openAppointment(context, invited.partyId, 'form'))
    response.redirect(303, '/appointment')
  }

  return Router()
    .get('/invitation/done', (_request, response) =>
      sendPage(response, 200, <DeclinedPage visit={response.locals.visit} />),
    )
    .get(
      '/invitation',
      invitation(asked => (asked.shown.asked ? show(asked, 200) : ask(asked.response, 200))),
    )
    .get(
      INVITED_QUESTIONS,
      // Where the other language leads back to, and what stands in the address after a fault.
      invitation(({ response }) => response.redirect(303, '/invitation')),
    )
    .post(
      INVITED_QUESTIONS,
      invitation(async ({ request, response, invited }) => {
        const form = readForm(invitedQuestionsForm, request.body)
        if ('locale' in request.body) return ask(response, 200, { typed: typedIn(request.body), faults: {} })
        if (!form.value) return ask(response, 422, form)
        await answerEase(context, invited, easeFrom(form.value))
        response.redirect(303, '/invitation')
      }),
    )
    .post(
      '/invitation',
      invitation(asked => (asked.shown.asked ? answer(asked) : asked.response.redirect(303, '/invitation'))),
    )
}
