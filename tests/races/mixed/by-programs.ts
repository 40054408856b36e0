import type { Rule } from '../../../server/refusal.ts'
import type { Pool } from '../../../sql/connect.ts'
import { type Told as Answered, type Problem, programOf } from '../../booking/api/programs.ts'
import { newCanary } from '../../setup/canary.ts'
import type { Way } from './way.ts'

/** The rule in a problem. @throws Error when it is a fault. */
const ruleOf = ({ status, told }: Answered<unknown>): Rule => {
  if (status === 409) return (told as Problem).rule as Rule
  throw new Error(`a program was answered ${status}`)
}

/** Asking as a program does; what the interface does not offer, and what has no key of it, is asked for the other way. */
export const byPrograms = (origin: string, sql: Pool, tick: () => number, otherwise: Way): Way => {
  const program = programOf(origin)
  return {
    book: async (scarce, starts) => {
      const { service } = scarce
      if (service.partiesLeast === 2) return otherwise.book(scarce, starts)
      const { called, passcode, phone } = newCanary()
      const asked = { service: service.code, starts: starts.toISO(), called, passcode, consent: true }
      const began = tick()
      const answer = await program.posts({ ...asked, reach: { by: 'sms', contact: phone } })
      if (answer.status !== 201) return ruleOf(answer)
      const { reference, key } = answer.told
      const [ids] = await sql<[{ partyId: number; appointmentId: number }]>`
        select party_id, appointment_id from party where reference = ${reference}`
      return { ...ids, reference, passcode, key, began }
    },
    move: otherwise.move,
    cancel: async told => {
      if (told.key === null) return otherwise.cancel(told)
      const answer = await program.cancels(told.reference, told.key)
      return answer.status === 204 ? 'done' : ruleOf(answer)
    },
  }
}
