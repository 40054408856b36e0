import type { Request, RequestHandler, Response } from 'express'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'
import { asCoordinator } from '../http/who-works.ts'
import { type AppointmentRead, readAppointment } from './one-appointment.ts'
import type { Looking } from './one-appointment-pages.tsx'

/** The pattern of one appointment's address. */
export const BASE = '/o/:organisation/appointments/:appointment'

/** What a route of one appointment is given: who asks, what stands of it, and its address. */
export interface AppointmentAsked {
  readonly request: Request
  readonly response: Response
  readonly looking: Looking
  readonly read: AppointmentRead
  readonly base: string
  readonly next: () => void
}

/** For coordinators, with the appointment of the address; another organisation's is not there (R60, R61). */
export const appointmentGate = (context: Context) => {
  const coordinator = asCoordinator(context)
  return (does: (asked: AppointmentAsked) => unknown): RequestHandler =>
    coordinator(async (request, response, looking, next) => {
      const appointmentId = numberIn(request.params.appointment)
      const read = appointmentId === null ? null : await readAppointment(context, looking.who, appointmentId)
      if (!read) return next()
      const base = `/o/${looking.who.organisation.slug}/appointments/${appointmentId}`
      await does({ request, response, looking, read, base, next })
    })
}
