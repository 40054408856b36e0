import { type Response, Router } from 'express'
import { z } from 'zod'
import { partyAtDesk, referenceAtDesk } from '../../sql/booking/desk.ts'
import { look } from '../audit/looks.ts'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm } from '../http/read-form.ts'
import { asReceptionist } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { refusalOrThrow } from '../refusal.ts'
import { arrive } from './arrive.ts'
import { complete } from './complete.ts'
import { type DeskDays, deskDays } from './desk-days.ts'
import { type AtTheDesk, deskPages } from './desk-pages.tsx'
import { digits, one } from './form-fields.ts'
import { leaveBefore } from './leave-before.ts'
import { miss } from './miss.ts'
import { partyByPasscode } from './open-appointment.ts'

const dayForm = z.strictObject({ day: one })
const lookUpForm = z.strictObject({ day: one, reference: digits, passcode: digits })

/** The day that a form of the desk came from. @throws BadRequest when it is none that the desk sees */
const daysOf = (context: Context, day: string | undefined): DeskDays => {
  const days = deskDays(context, day)
  if (!days) throw new BadRequest()
  return days
}

/** The desk: who comes, what is written down of them, and the way to what a passcode opens (R69). */
export const deskRoutes = (context: Context): Router => {
  const { sql } = context
  const desk = asReceptionist(context)
  const pages = deskPages(context)

  /** What is written down of one party, or of its appointment; then the day's page again. */
  const step = (
    does: (party: { partyId: number; appointmentId: number }, accountId: number) => Promise<void>,
  ) =>
    desk(async ({ params, body }, response, given, next) => {
      const days = daysOf(context, readForm(dayForm, body).value?.day)
      const partyId = numberIn(params.party)
      const party = partyId === null ? undefined : await partyAtDesk(sql, given.who, partyId, days.all)
      if (!party) return next()
      try {
        await does(party, given.who.accountId)
        response.redirect(303, `/desk?day=${days.day}#p-${party.partyId}`)
      } catch (error) {
        const { status, rule } = refusalOrThrow(error)
        await pages.day(response, status, given, { days, refused: rule })
      }
    })

  const notThere = (response: Response, given: AtTheDesk, days: DeskDays, reference: readonly string[]) =>
    pages.day(response, 422, given, { days, notThere: true, form: { typed: { reference }, faults: {} } })

  return Router()
    .get(
      '/desk',
      desk(async ({ query }, response, given, next) => {
        const days = deskDays(context, query.day)
        if (!days) return next()
        await pages.day(response, 200, given, { days, another: numberIn(query.another) })
      }),
    )
    .post(
      '/desk/look-up',
      desk(async ({ body }, response, given) => {
        const { value, typed } = readForm(lookUpForm, body)
        const days = daysOf(context, value?.day)
        const { reference, passcode } = value ?? { reference: null, passcode: null }
        const known = typed.reference ?? []
        if (passcode === null) {
          const party = await referenceAtDesk(sql, given.who, reference ?? '', days.all)
          if (!party) return notThere(response, given, days, known)
          return response.redirect(303, `/desk?day=${parkDay(party.arrives)}#p-${party.partyId}`)
        }
        const partyId = await partyByPasscode(context, reference ?? '', passcode)
        if (partyId === null) return notThere(response, given, days, known)
        await look(context, { accountId: given.who.accountId, verb: 'party.open', partyId })
        response.redirect(303, `/desk/open/${partyId}`)
      }),
    )
    .post(
      '/desk/parties/:party/name',
      step(({ partyId }, accountId) => look(context, { accountId, verb: 'party.read_name', partyId })),
    )
    .post(
      '/desk/parties/:party/arrival',
      step(({ partyId }, accountId) => arrive(context, partyId, accountId)),
    )
    .post(
      '/desk/parties/:party/leaving',
      step((party, accountId) => leaveBefore(context, party, accountId)),
    )
    .post(
      '/desk/parties/:party/held',
      step(({ appointmentId }, accountId) => complete(context, appointmentId, accountId)),
    )
    .post(
      '/desk/parties/:party/missing',
      step(({ appointmentId }, accountId) => miss(context, appointmentId, accountId)),
    )
}
