import { type Request, Router } from 'express'
import { toMove } from '../../../sql/booking/moves.ts'
import { serviceOfAppointment, servicesOfCodes } from '../../../sql/booking/services.ts'
import { appointmentTold } from '../../../sql/booking/told.ts'
import { alternatives, type Moving } from '../../availability/open-starts.ts'
import type { Context } from '../../context.ts'
import { programOf } from '../../http/who-asks.ts'
import { Refusal } from '../../refusal.ts'
import type { Booking } from '../book.ts'
import { cancelAppointment } from '../cancel-appointment.ts'
import { moveAppointment } from '../move-appointment.ts'
import { isOnline } from '../rules.ts'
import { bookForProgram } from './book-for-program.ts'
import { Problem } from './problem.ts'
import { json, read } from './read-json.ts'
import { appointment, slot } from './told.ts'
import { answersOf, otherTime, posted } from './wanted.ts'

/** The service that somebody asks for. @throws Problem faults_in_fields when there is none, or it is not booked here (R19b). */
const serviceNamed = async ({ sql }: Context, code: string): Promise<Booking['service']> => {
  const [service] = await servicesOfCodes(sql, [code])
  if (service && isOnline(service)) return service
  throw new Problem('faults_in_fields', { faults: { service: service ? 'not_online' : 'no_such_service' } })
}

/** Who asks for an appointment with its key. @throws Problem absent, whatever is wrong (R61). */
const holderOf = async (context: Context, request: Request<{ reference: string }>) => {
  const holder = await programOf(context, request, request.params.reference)
  if (!holder) throw new Problem('absent')
  return holder
}

interface Lost extends Pick<Booking, 'service' | 'starts'> {
  /** The appointment that was to be moved there. */
  readonly moving?: Moving
}

/** A lost start becomes a problem with the nearest open ones beside it (R12); every other error is thrown on. */
const withAlternatives =
  (context: Context, { service, starts, moving }: Lost) =>
  async (error: unknown): Promise<never> => {
    if (!(error instanceof Refusal) || error.rule !== 'slot_is_taken') throw error
    const nearest = await alternatives(context, service, starts, moving)
    throw new Problem(error, { alternatives: nearest.map(({ starts }) => slot(starts, service.minutes)) })
  }

const ONE = '/api/v1/appointments/:reference'

/** Booking, and what a program may do with the key that it was given for it. */
export const programRoutes = (context: Context) => {
  const { sql, now } = context
  const router = Router()

  router.post('/api/v1/appointments', ...json, async (request, response) => {
    const { body: asked, 'Idempotency-Key': key } = read(posted, {
      body: request.body,
      'Idempotency-Key': request.get('idempotency-key'),
    })
    const service = await serviceNamed(context, asked.service)
    const wanted = { service, starts: asked.starts, answers: answersOf(asked) }
    const booked = await bookForProgram(context, key, wanted).catch(withAlternatives(context, wanted))
    response.status(201).json(booked)
  })

  router.get(ONE, async (request, response) => {
    const holder = await holderOf(context, request)
    response.json(appointment(await appointmentTold(sql, holder), now()))
  })

  router.patch(ONE, ...json, async (request: Request<{ reference: string }>, response) => {
    const holder = await holderOf(context, request)
    const { starts } = read(otherTime, request.body)
    const [{ sequence }, moving, service] = await Promise.all([
      appointmentTold(sql, holder),
      toMove(sql, holder.partyId),
      serviceOfAppointment(sql, holder.appointmentId),
    ])
    await moveAppointment(context, holder, { starts, sequence }).catch(
      withAlternatives(context, { service, starts, moving }),
    )
    response.json(appointment(await appointmentTold(sql, holder), now()))
  })

  router.delete(ONE, async (request, response) => {
    const holder = await holderOf(context, request)
    const { sequence, cancelled, over } = await appointmentTold(sql, holder)
    if (over) throw new Refusal('too_late_to_cancel')
    const done = cancelled ? 'cancelled' : await cancelAppointment(context, holder, sequence)
    if (done === 'held') throw new Problem('held_until_a_voice_confirms')
    response.status(204).end()
  })

  return router
}
