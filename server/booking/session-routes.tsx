import { Router } from 'express'
import { z } from 'zod'
import type { Worker } from '../../sql/accounts/staff.ts'
import { SessionPage } from '../../views/booking/session-page.tsx'
import { type FormState, untouched } from '../../views/kit/form.ts'
import { look } from '../audit/looks.ts'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { numberIn } from '../http/number-in-address.ts'
import { heldIn, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { type Rule, refusalOrThrow } from '../refusal.ts'
import { arrive } from './arrive.ts'
import { contactAsked } from './booking-forms.ts'
import { complete } from './complete.ts'
import { fault, nothing, once, versionShown } from './form-fields.ts'
import { lookAtNames, meet } from './meet.ts'
import { miss } from './miss.ts'
import { readSession } from './own-session.ts'
import { passOn } from './pass-on.ts'
import { BASE, type SessionAsked, sessionGate } from './session-gate.ts'

const askForm = z.strictObject({
  sequence: versionShown,
  known: once('choose_one').pipe(z.enum(['yes', 'no'], fault('choose_one'))),
})

/** A worker's page of one appointment of theirs: whether they know who comes, then who does, and what they say of it (R20, R21). */
export const sessionRoutes = (context: Context): Router => {
  const withSession = sessionGate(context)

  const page = (
    { response, staff, read }: SessionAsked,
    status: number,
    { form = untouched, refused = null }: { form?: FormState; refused?: Rule | null } = {},
  ) =>
    sendPage(
      response,
      status,
      <SessionPage visit={response.locals.visit} {...{ staff, form, refused }} {...read} />,
    )

  /** Something done, then an address, its own unless another; or the page as it stands, with the rule that said no. */
  const finish = async (asked: SessionAsked, does: () => Promise<unknown>, to = '') => {
    const { response, who, next } = asked
    const { appointmentId } = asked.read.session
    try {
      await does()
      response.redirect(303, to || `/me/sessions/${appointmentId}`)
    } catch (error) {
      const { status, rule } = refusalOrThrow(error)
      const read = await readSession(context, who, appointmentId)
      if (!read) return next()
      page({ ...asked, read }, status, { refused: rule })
    }
  }

  const press = (does: (appointmentId: number, who: Worker) => Promise<unknown>) =>
    withSession(asked => {
      heldIn(nothing, asked.request.body)
      return finish(asked, () => does(asked.read.session.appointmentId, asked.who))
    })

  /** The same of one who comes; whoever is none of them is not there. */
  const comerOf = ({ request, read }: SessionAsked) =>
    read.comers.find(({ partyId }) => partyId === numberIn(request.params.party))

  return Router()
    .get(
      BASE,
      withSession(asked => page(asked, 200)),
    )
    .post(
      `${BASE}/acquaintance`,
      withSession(async asked => {
        const { request, who, read } = asked
        const form = readForm(askForm, request.body)
        if (form.faults.sequence) throw new BadRequest()
        if (!form.value) return page(asked, 422, { form })
        const { appointmentId } = read.session
        const { known, sequence } = form.value
        if (known === 'no') return finish(asked, () => meet(context, who, appointmentId))
        await finish(asked, () => passOn(context, who, { appointmentId, sequence }), '/me?done=passed-on')
      }),
    )
    .post(
      `${BASE}/names`,
      withSession(asked => {
        // Before they have said that they know nobody, there is no name to look at (R21).
        if (!asked.read.steps.name) return asked.next()
        heldIn(nothing, asked.request.body)
        return finish(asked, () => lookAtNames(context, asked.who, asked.read.session.appointmentId))
      }),
    )
    .post(
      `${BASE}/held`,
      press((appointmentId, { accountId }) => complete(context, appointmentId, accountId)),
    )
    .post(
      `${BASE}/missing`,
      press((appointmentId, { accountId }) => miss(context, appointmentId, accountId)),
    )
    .post(
      `${BASE}/parties/:party/arrival`,
      withSession(asked => {
        const comer = comerOf(asked)
        if (!comer) return asked.next()
        heldIn(nothing, asked.request.body)
        return finish(asked, () => arrive(context, comer.partyId, asked.who.accountId))
      }),
    )
    .post(
      `${BASE}/parties/:party/contact`,
      withSession(asked => {
        const comer = comerOf(asked)
        // Outside the hour before and the session itself there is no contact for them (design.md §4).
        if (!comer || !asked.read.steps.contact) return asked.next()
        const value = heldIn(contactAsked, asked.request.body)
        const { accountId } = asked.who
        const { partyId } = comer
        return finish(asked, () => look(context, { accountId, verb: 'contact.read', partyId, ...value }))
      }),
    )
}
