import { randomUUID } from 'node:crypto'
import type { DateTime } from 'luxon'
import { book } from '../../../server/booking/book.ts'
import { cancelAppointment } from '../../../server/booking/cancel-appointment.ts'
import { moveAppointment } from '../../../server/booking/move-appointment.ts'
import type { Context } from '../../../server/context.ts'
import { Refusal } from '../../../server/refusal.ts'
import type { TrustedHolder } from '../../../sql/booking/holders.ts'
import { answers } from '../../setup/booking.ts'
import { newCanary } from '../../setup/canary.ts'
import type { Outcome, Way } from './way.ts'

const outcomeOf = (doing: Promise<unknown>): Promise<Outcome> =>
  doing.then(
    () => 'done',
    error => {
      if (error instanceof Refusal) return error.rule
      throw error
    },
  )

/** Asking the verbs themselves, as a page's route does. */
export const byVerbs = (context: Context, tick: () => number): Way => ({
  book: async ({ service }, starts) => {
    const { called, phone, passcode } = newCanary()
    const reach = { by: 'sms', contact: `+86${phone}`, telephoneOf: 'self' } as const
    const began = tick()
    const wanted = { service, starts, answers: { ...answers, called, reach, passcode } }
    try {
      const booked = await book(context, { ...wanted, bookingKey: randomUUID(), through: 'web' })
      return { ...booked, began, passcode, key: null }
    } catch (error) {
      if (error instanceof Refusal) return error.rule
      throw error
    }
  },
  move: async ({ partyId, appointmentId }, choose) => {
    const [row] = await context.sql<[{ sequence: number; arrives: DateTime }]>`
      select sequence, arrives_at as arrives from party where party_id = ${partyId}`
    const { sequence, arrives } = row
    const [starts, began] = [choose(arrives), tick()]
    const outcome = await outcomeOf(
      moveAppointment(context, { partyId, appointmentId }, { starts, sequence }),
    )
    return { outcome, sequence, starts, began }
  },
  cancel: async ({ partyId, appointmentId }) => {
    const [row] = await context.sql<[{ sequence: number }]>`
      select sequence from party where party_id = ${partyId}`
    const holder = { partyId, appointmentId, openedWith: 'passcode' } as unknown as TrustedHolder
    return outcomeOf(cancelAppointment(context, holder, row.sequence))
  },
})
