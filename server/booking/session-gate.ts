import type { Request, RequestHandler, Response } from 'express'
import type { Worker } from '../../sql/accounts/staff.ts'
import type { SessionRead } from '../../views/booking/session.ts'
import type { Staff } from '../../views/kit/staff.ts'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'
import { asWorker } from '../http/who-works.ts'
import { readSession } from './own-session.ts'

/** The pattern of the address of a worker's session. */
export const BASE = '/me/sessions/:appointment'

/** What a route of a session is given: its worker, and what they are shown of it. */
export interface SessionAsked {
  readonly request: Request
  readonly response: Response
  readonly who: Worker
  readonly staff: Staff
  readonly read: SessionRead
  readonly next: () => void
}

/** For whoever serves the appointment of the address; to everybody else it is not there (R61). */
export const sessionGate = (context: Context) => {
  const worker = asWorker(context)
  return (does: (asked: SessionAsked) => unknown): RequestHandler =>
    worker(async (request, response, { who, staff }, next) => {
      const appointmentId = numberIn(request.params.appointment)
      const read = appointmentId === null ? null : await readSession(context, who, appointmentId)
      if (!read) return next()
      await does({ request, response, who, staff, read, next })
    })
}
