import type { DateTime } from 'luxon'
import type { Rule } from '../../../server/refusal.ts'
import type { Pool } from '../../../sql/connect.ts'
import { startField } from '../../../views/booking/steps.ts'
import type { Page } from '../../setup/paper-browser.ts'
import { referenceOn, visitorOf } from '../../setup/visitor.ts'
import type { Told } from './ledger.ts'
import type { Way } from './way.ts'

/** The rule that a page which is not the wanted one stands for. @throws Error when it is none of these. */
const ruleOf = ({ status, method, address }: Page, conflict: Rule): Rule => {
  if (status === 409) return conflict
  // An appointment that is over has no page to change it: the browser is led back to it.
  if (status === 303 && method === 'GET') return 'appointment_has_changed'
  throw new Error(`${method} ${address} answered ${status}`)
}

const field = ({ forms }: Page, name: string) =>
  forms.flatMap(({ fields }) => fields).find(one => one.name === name)?.value

/** Asking as a person does, page by page and with its real forms. */
export const byPages = (origin: string, sql: Pool, tick: () => number): Way => {
  const opened = async ({ reference, passcode }: Told) => {
    const visitor = visitorOf(origin)
    const page = await visitor.finds(reference, passcode)
    if (page.status !== 303) throw new Error(`/find answered ${page.status}`)
    return visitor
  }

  return {
    book: async ({ service }, starts) => {
      const visitor = visitorOf(origin)
      const wanted = { service: service.address, start: startField(starts) }
      const details = await visitor.choosesTime(wanted)
      if (details.status !== 200) return ruleOf(details, 'slot_is_taken')
      const { called, phone, passcode } = visitor.canary
      const check = await visitor.sends(details, /\/booking$/, { called, reach_by: 'sms', phone, passcode })
      if (check.status !== 200) return ruleOf(check, 'slot_is_taken')
      const began = tick()
      const answer = await visitor.presses(check)
      if (answer.status !== 303) return ruleOf(answer, 'slot_is_taken')
      const reference = referenceOn(await visitor.follows(answer))
      const [ids] = await sql<[{ partyId: number; appointmentId: number }]>`
        select party_id, appointment_id from party where reference = ${reference}`
      return { ...ids, reference, passcode, key: null, began }
    },
    move: async (told, choose) => {
      const visitor = await opened(told)
      const [{ stands }] = await sql<[{ stands: DateTime }]>`
        select arrives_at as stands from party where party_id = ${told.partyId}`
      const starts = choose(stands)
      const page = await visitor.gets(`/appointment/time?start=${startField(starts)}`)
      if (page.status !== 200) return ruleOf(page, 'slot_is_taken')
      // It was moved to that very hour meanwhile: the page shows times instead.
      if (field(page, 'start') === undefined) return 'appointment_has_changed'
      const [sequence, began] = [Number(field(page, 'sequence')), tick()]
      const answer = await visitor.sends(page, '/appointment/time')
      const outcome = answer.status === 303 ? 'done' : ruleOf(answer, 'slot_is_taken')
      return { outcome, sequence, starts, began }
    },
    cancel: async told => {
      const visitor = await opened(told)
      const page = await visitor.asksToCancel()
      if (page.status !== 200) return ruleOf(page, 'appointment_has_changed')
      const answer = await visitor.sends(page, '/appointment/cancellation')
      return answer.status === 303 ? 'done' : ruleOf(answer, 'appointment_has_changed')
    },
  }
}
