import type { Request, RequestHandler, Response } from 'express'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { ownHours, type WhoseHours } from '../../sql/availability/whose-hours.ts'
import type { Breaks } from '../../views/availability/breaks.tsx'
import type { Frame } from '../../views/availability/whose-hours.ts'
import { personAddress } from '../../views/people/addresses.ts'
import type { Context } from '../context.ts'
import { asCoordinator, asWorker } from '../http/who-works.ts'
import { personAt } from '../people/person-at.ts'
import { type Broken, coordinatorSees, workerSees } from './would-break.ts'

/** Whose hours a request is about, who asks for them and what its pages show around them. */
export interface Hours {
  readonly whose: WhoseHours
  /** The account that asks. */
  readonly by: number
  readonly frame: Frame
  /** What they are told of what an edit would break. */
  readonly sees: (broken: readonly Broken[]) => Breaks
  /** Who coordinates them; null: they ask for themselves. */
  readonly coordinator: Coordinator | null
}

export type OfHours = (request: Request, response: Response, hours: Hours, next: () => void) => unknown

/**
 * The two ways to somebody's hours: one's own, and those of an organisation's people for its coordinators. Each is what its
 * addresses begin with, and the gate of a handler there.
 */
export const waysToHours = (
  context: Context,
): readonly [base: string, gate: (to: OfHours) => RequestHandler][] => {
  const { sql } = context
  const [worker, coordinator] = [asWorker(context), asCoordinator(context)]
  const own = (to: OfHours) =>
    worker(async (request, response, { who, staff }, next) => {
      const frame = { visit: response.locals.visit, staff, whose: null, base: '/me' }
      const whose = await ownHours(sql, who)
      return to(
        request,
        response,
        { whose, by: who.accountId, frame, sees: workerSees, coordinator: null },
        next,
      )
    })
  const ofMember = (to: OfHours) =>
    coordinator(async (request, response, { who, staff }, next) => {
      const person = await personAt(context, who, request)
      // Whoever has left is none of their people any more.
      if (!person || person.standing === 'left') return next()
      const whose = { personId: person.personId, name: person.name }
      const base = personAddress(who.organisation.slug, person.personId)
      const frame = { visit: response.locals.visit, staff, whose: whose.name, base }
      const sees = (broken: readonly Broken[]) => coordinatorSees(broken, who.organisation)
      return to(request, response, { whose, by: who.accountId, frame, sees, coordinator: who }, next)
    })
  return [
    ['/me', own],
    ['/o/:organisation/people/:id', ofMember],
  ]
}
