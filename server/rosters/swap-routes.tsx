import { type Response, Router } from 'express'
import type { Worker } from '../../sql/accounts/staff.ts'
import { guestsOf } from '../../sql/rosters/guests.ts'
import { type ShiftOfOne, shiftToGive } from '../../sql/rosters/own-offers.ts'
import { askedAmong, swapsOf } from '../../sql/rosters/swaps-shown.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { SwapOpenPage } from '../../views/rosters/swap-open-page.tsx'
import { SwapPage } from '../../views/rosters/swap-page.tsx'
import { nothing } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { type Again, answerButton, answerForm, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { heldIn, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asWorker, type Behind } from '../http/who-works.ts'
import { askToSwap } from './ask-to-swap.ts'
import { readProblem } from './read-problem.ts'
import { withShifts } from './read-swap.ts'
import { swapForm } from './swap-form.ts'
import { exchangesFor, whoMightTake } from './who-may-swap.ts'
import { withdrawSwap } from './withdraw-swap.ts'

interface Asked {
  readonly response: Response
  readonly who: Worker
  readonly staff: Staff
  readonly shift: ShiftOfOne
  readonly body: unknown
}

/** Giving a shift of one's own to somebody else, or for one of theirs (R47). */
export const swapRoutes = (context: Context): Router => {
  const { sql, now } = context
  const worker = asWorker(context)
  const address = '/me/shifts/:assignment/swap'

  const withShift = (does: (asked: Asked) => unknown) => {
    const handler: Behind<Worker> = async ({ params, body }, response, { who, staff }, next) => {
      const assignmentId = numberIn(params.assignment)
      const shift = assignmentId === null ? undefined : await shiftToGive(sql, who, assignmentId, now())
      if (!shift) return next()
      await does({ response, who, staff, shift, body })
    }
    return worker(handler)
  }

  const openOf = async (who: Worker, { assignmentId }: ShiftOfOne) =>
    (await swapsOf(sql, who, now())).find(swap => swap.assignmentId === assignmentId)

  const showForm = async ({ response, staff, shift }: Asked, form: FormState, { status, refused }: Again) => {
    const read = await readProblem(sql, shift.rosterId, now())
    const mine = read?.positions.find(({ assignmentId }) => assignmentId === shift.assignmentId)
    const who = read && mine ? whoMightTake(read, mine).filter(({ rules }) => rules.length === 0) : []
    const exchanges = read && mine ? exchangesFor(read, mine, now()) : []
    const { length: guests } = await guestsOf(sql, shift.assignmentId, shift.personId)
    const visit = { ...response.locals.visit, back: `/me/shifts/${shift.assignmentId}/swap` }
    sendPage(
      response,
      status,
      <SwapPage {...{ visit, staff, shift, who, exchanges, guests, form, refused }} />,
    )
  }

  const show = async (asked: Asked, again: Again = shownFirst) => {
    const { response, who, staff, shift } = asked
    const swap = await openOf(who, shift)
    const [read] = swap ? await withShifts(context, [swap]) : []
    if (!read) return showForm(asked, untouched, again)
    const people = await askedAmong(sql, [read.swap.swapId])
    const visit = { ...response.locals.visit, back: `/me/shifts/${shift.assignmentId}/swap` }
    sendPage(
      response,
      again.status,
      <SwapOpenPage {...{ visit, staff, read, people }} refused={again.refused} />,
    )
  }

  return Router()
    .get(
      address,
      withShift(asked => show(asked)),
    )
    .post(
      address,
      withShift(async asked => {
        const form = readForm(swapForm, asked.body)
        const { response, who, shift } = asked
        await answerForm(response, form, {
          does: async value => {
            await askToSwap(context, who, { ...value, assignmentId: shift.assignmentId })
            return '/me/swaps?done=sent'
          },
          again: again => showForm(asked, form, again),
        })
      }),
    )
    .post(
      `${address}/withdrawal`,
      withShift(async asked => {
        const { response, who, shift, body } = asked
        heldIn(nothing, body)
        await answerButton(response, {
          does: async () => {
            const swap = await openOf(who, shift)
            if (!swap) return '/me/swaps'
            await withdrawSwap(context, who, swap.swapId)
            return '/me/swaps?done=withdrawn'
          },
          again: async again => {
            // Somebody has taken it: what is no more theirs is not asked for again.
            const stands = await shiftToGive(sql, who, shift.assignmentId, now())
            if (!stands) return response.redirect(303, '/me/swaps')
            await show({ ...asked, shift: stands }, again)
          },
        })
      }),
    )
}
