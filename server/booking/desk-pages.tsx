import type { Response } from 'express'
import type { Receptionist } from '../../sql/accounts/staff.ts'
import { type AtDesk, bookedOften, comingTo, namesOf, unclearIn } from '../../sql/booking/desk.ts'
import { DeskPage } from '../../views/booking/desk-page.tsx'
import type { DeskRow } from '../../views/booking/desk-row.tsx'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { looksAt } from '../audit/looks.ts'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { callsFor } from '../messages/calls-for.ts'
import { dayStarts, parkDay } from '../park-time.ts'
import type { Rule } from '../refusal.ts'
import { lateness, shortened, stepsAtDesk } from './at-desk.ts'
import { type DeskDays, deskDays } from './desk-days.ts'
import { isToRingNow } from './ring-rules.ts'

/** Whoever stands at the desk, and what its pages know of them. */
export interface AtTheDesk {
  readonly who: Receptionist
  readonly staff: Staff
}

interface Asked {
  readonly days: DeskDays
  /** The party that is offered another day: only the passcode is still to be typed (R20). */
  readonly another?: number | null
  readonly form?: FormState
  readonly notThere?: boolean
  readonly refused?: Rule
}

/** The desk's day, with the names of those whom this account has just asked for. */
export const deskPages = (context: Context) => {
  const { sql, now } = context

  const rowsOf = async ({ accountId }: Receptionist, parties: readonly AtDesk[]): Promise<DeskRow[]> => {
    const partyIds = parties.map(({ partyId }) => partyId)
    const looked = await looksAt(context, { accountId, verb: 'party.read_name', partyIds })
    const names = new Map((await namesOf(sql, looked)).map(name => [name.partyId, name]))
    return parties.map(party => ({
      ...party,
      late: lateness(party, now()),
      shortened: shortened(party, now()),
      steps: stepsAtDesk(party, now()),
      name: names.get(party.partyId) ?? null,
    }))
  }

  const beside = ({ day }: DeskDays, days: number) => {
    const other = dayStarts(day)?.plus({ days })
    return other && deskDays(context, parkDay(other)) ? parkDay(other) : null
  }

  return {
    day: async (response: Response, status: number, { who, staff }: AtTheDesk, asked: Asked) => {
      const { days, another = null, notThere = false, refused = null } = asked
      const coming = await comingTo(sql, who, days.span)
      const unclear = await unclearIn(sql, who, days.all)
      const rows = await rowsOf(who, [...coming.filter(({ state }) => state !== 'unclear'), ...unclear])
      const { reference } = rows.find(({ partyId }) => partyId === another) ?? {}
      const form = asked.form ?? (reference ? { typed: { reference: [reference] }, faults: {} } : untouched)
      const often = await bookedOften(sql, who, now())
      const calls = (await callsFor(context, null)).filter(call => isToRingNow(call, now()))
      sendPage(
        response,
        status,
        <DeskPage
          visit={response.locals.visit}
          {...{ staff, form, notThere, refused }}
          day={days.day}
          today={days.today}
          beside={{ before: beside(days, -1), after: beside(days, 1) }}
          rows={rows.filter(({ state }) => state !== 'unclear')}
          unclear={rows.filter(({ state }) => state === 'unclear')}
          often={often.map(({ references }) => references)}
          calls={calls.length}
        />,
      )
    },
  }
}
