import { Router } from 'express'
import { z } from 'zod'
import { look } from '../audit/looks.ts'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'
import { heldIn } from '../http/read-form.ts'
import { refusalOrThrow } from '../refusal.ts'
import { type AppointmentAsked, appointmentGate, BASE } from './appointment-gate.ts'
import { arrive } from './arrive.ts'
import { contactAsked } from './booking-forms.ts'
import { cancelForPark, whyCalledOff } from './cancel-for-park.ts'
import { complete } from './complete.ts'
import { fault, nothing, one, versionShown } from './form-fields.ts'
import { leaveBefore } from './leave-before.ts'
import { miss } from './miss.ts'
import { type AppointmentRead, readAppointment } from './one-appointment.ts'
import { oneAppointmentPages } from './one-appointment-pages.tsx'
import { reassign } from './reassign.ts'
import { sendAgain } from './send-again.ts'

const changeForm = z.strictObject({ sequence: versionShown })
const callOffForm = z.strictObject({
  sequence: versionShown,
  because: one.pipe(z.enum(whyCalledOff, fault('choose_one'))),
})

/** One appointment for the coordinators of its organisation: what it is, and everything that they may do with it (R60). */
export const oneAppointmentRoutes = (context: Context): Router => {
  const withAppointment = appointmentGate(context)
  const pages = oneAppointmentPages(context)

  /** Something done; then its page, or the page as it stands with the rule that said no. */
  const finish = async (
    { response, looking, read: { appointment }, base, next }: AppointmentAsked,
    does: () => Promise<unknown>,
  ) => {
    try {
      await does()
      response.redirect(303, base)
    } catch (error) {
      const { status, rule } = refusalOrThrow(error)
      const read = await readAppointment(context, looking.who, appointment.appointmentId)
      if (!read) return next()
      pages.one(response, status, looking, { read, refused: rule })
    }
  }

  const press = <T,>(
    schema: z.ZodType<T>,
    does: (appointmentId: number, accountId: number, value: T) => Promise<unknown>,
  ) =>
    withAppointment(asked => {
      const value = heldIn(schema, asked.request.body)
      const { read, looking } = asked
      return finish(asked, () => does(read.appointment.appointmentId, looking.who.accountId, value))
    })

  /** The same of one of its parties; whoever is none of them is not there. */
  const ofParty = <T,>(
    schema: z.ZodType<T>,
    does: (party: AppointmentRead['parties'][number], accountId: number, value: T) => Promise<unknown>,
  ) =>
    withAppointment(asked => {
      const { request, read, looking, next } = asked
      const party = read.parties.find(({ partyId }) => partyId === numberIn(request.params.party))
      if (!party) return next()
      const value = heldIn(schema, request.body)
      return finish(asked, () => does(party, looking.who.accountId, value))
    })

  return Router()
    .get(
      BASE,
      withAppointment(({ response, looking, read }) => pages.one(response, 200, looking, { read })),
    )
    .post(
      `${BASE}/held`,
      press(nothing, (appointmentId, accountId) => complete(context, appointmentId, accountId)),
    )
    .post(
      `${BASE}/missing`,
      press(nothing, (appointmentId, accountId) => miss(context, appointmentId, accountId)),
    )
    .post(
      `${BASE}/reassignment`,
      press(changeForm, (appointmentId, accountId, change) =>
        reassign(context, { appointmentId, accountId }, change),
      ),
    )
    .post(
      `${BASE}/cancellation`,
      press(callOffForm, (appointmentId, accountId, callingOff) =>
        cancelForPark(context, { appointmentId, accountId }, callingOff),
      ),
    )
    .post(
      `${BASE}/parties/:party/arrival`,
      ofParty(nothing, ({ partyId }, accountId) => arrive(context, partyId, accountId)),
    )
    .post(
      `${BASE}/parties/:party/leaving`,
      ofParty(nothing, (party, accountId) => leaveBefore(context, party, accountId)),
    )
    .post(
      `${BASE}/parties/:party/message`,
      ofParty(nothing, ({ partyId }, accountId) => sendAgain(context, partyId, accountId)),
    )
    .post(
      `${BASE}/parties/:party/contact`,
      ofParty(contactAsked, ({ partyId }, accountId, { reason }) =>
        look(context, { accountId, verb: 'contact.read', partyId, reason }),
      ),
    )
}
