import { type Request, type RequestHandler, type Response, Router } from 'express'
import { z } from 'zod'
import { toRing } from '../../sql/messages/ring-list.ts'
import { look } from '../audit/looks.ts'
import { confirmCancellation } from '../booking/confirm-cancellation.ts'
import { fault, nothing, one } from '../booking/form-fields.ts'
import { keepAppointment } from '../booking/keep-appointment.ts'
import { isToRingNow } from '../booking/ring-rules.ts'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { numberIn } from '../http/number-in-address.ts'
import { heldIn } from '../http/read-form.ts'
import { asCoordinator, asReceptionist } from '../http/who-works.ts'
import { Refusal, refusalOrThrow } from '../refusal.ts'
import { callsFor, isOfOffer, type ToMake } from './calls-for.ts'
import { writeOfferCall } from './offer-calls.ts'
import { type Ringing, ringPages } from './ring-pages.tsx'
import { writeCall } from './write-call.ts'

const outcomes = ['told', 'no_answer', 'somebody_else', 'confirmed', 'kept'] as const
const outcomeForm = z.strictObject({ outcome: one.pipe(z.enum(outcomes, fault('choose_one'))) })
type Outcome = (typeof outcomes)[number]

type RingHandler = (request: Request, response: Response, ringing: Ringing, next: () => void) => unknown

/** What came of a call; of a cancellation that waits for a voice, what the voice said (R16). */
const write = async (context: Context, call: ToMake, outcome: Outcome, accountId: number) => {
  if (isOfOffer(call)) {
    if (outcome === 'confirmed' || outcome === 'kept') throw new BadRequest()
    return writeOfferCall(context, call, { outcome, accountId })
  }
  const asked = call.about.kind === 'cancellation_to_confirm'
  if (outcome !== 'confirmed' && outcome !== 'kept') {
    if (asked && outcome === 'told') throw new BadRequest()
    return writeCall(context, call, { outcome, accountId })
  }
  const [party] = await toRing(context.sql, [call.partyId])
  if (!asked || !party) throw new BadRequest()
  return outcome === 'confirmed'
    ? confirmCancellation(context, party, accountId)
    : keepAppointment(context, { ...party, accountId }, party.sequence)
}

/** The ring list (R36): numbers only inside the hours called safe and once the look is written down; then what came of the call. */
export const ringRoutes = (context: Context): Router => {
  const [desk, coordinator] = [asReceptionist(context), asCoordinator(context)]
  const page = ringPages(context)

  const show: RingHandler = (_request, response, ringing) => page(response, 200, ringing)

  /** Something about one call that may be made now; any other is not there any more. */
  const withCall =
    <T,>(
      schema: z.ZodType<T>,
      does: (call: ToMake, ringing: Ringing, value: T) => Promise<unknown>,
    ): RingHandler =>
    async (request, response, ringing, next) => {
      const ringId = numberIn(request.params.ring)
      if (ringId === null) return next()
      const value = heldIn(schema, request.body)
      try {
        const call = (await callsFor(context, ringing.own)).find(one => one.ringId === ringId)
        if (!call || !isToRingNow(call, context.now())) throw new Refusal('a_call_is_made_once')
        await does(call, ringing, value)
        response.redirect(303, `${ringing.base}#r-${ringId}`)
      } catch (error) {
        const { status, rule } = refusalOrThrow(error)
        await page(response, status, ringing, rule)
      }
    }

  const open = withCall(nothing, (call, { accountId }) =>
    look(context, { ...call, accountId, verb: 'contact.read', reason: 'to_ring' }),
  )
  const writeDown = withCall(outcomeForm, (call, { accountId }, { outcome }) =>
    write(context, call, outcome, accountId),
  )

  const atDesk = (handler: RingHandler): RequestHandler =>
    desk((request, response, { who: { accountId }, staff }, next) =>
      handler(request, response, { accountId, own: null, base: '/desk/ring', staff }, next),
    )
  const ofOwn = (handler: RingHandler): RequestHandler =>
    coordinator((request, response, { who: { accountId, organisation: own }, staff }, next) =>
      handler(request, response, { accountId, own, base: `/o/${own.slug}/ring`, staff }, next),
    )

  return Router()
    .get('/desk/ring', atDesk(show))
    .post('/desk/ring/:ring/contact', atDesk(open))
    .post('/desk/ring/:ring/outcome', atDesk(writeDown))
    .get('/o/:organisation/ring', ofOwn(show))
    .post('/o/:organisation/ring/:ring/contact', ofOwn(open))
    .post('/o/:organisation/ring/:ring/outcome', ofOwn(writeDown))
}
