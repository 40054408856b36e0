import { type Response, Router } from 'express'
import { type LimitShown, limitOf, mostByRules } from '../../sql/rosters/person-limits.ts'
import type { FormState } from '../../views/kit/form.ts'
import { LimitsPage, limitsAddress } from '../../views/rosters/limits-page.tsx'
import { type Hours, waysToHours } from '../availability/whose-hours.ts'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { parkDay } from '../park-time.ts'
import { changeLimits } from './change-limits.ts'
import { MOST_A_WEEK } from './limits.ts'
import { limitsForm, limitsTyped, MOST_ASKED } from './limits-form.ts'

/** How many shifts somebody is asked for (R40): one's own, and for the coordinators of their organisation. */
export const limitsRoutes = (context: Context): Router => {
  const { sql } = context
  const router = Router()

  /** Of a coordinator as many as a week has days; of oneself as many as one's organisations ask for, or as stand already. */
  const mostFor = async ({ frame, whose }: Hours, { mostAWeek }: LimitShown): Promise<number> => {
    if (frame.whose !== null) return MOST_ASKED
    const asked = await mostByRules(sql, whose.personId, parkDay(context.now()))
    return Math.max(asked ?? MOST_A_WEEK, mostAWeek ?? 0)
  }

  const show = async (
    response: Response,
    hours: Hours,
    form: FormState | null,
    { status, refused }: Again = shownFirst,
  ) => {
    const { whose, frame } = hours
    const present = await limitOf(sql, whose.personId)
    const visit = { ...frame.visit, back: limitsAddress(frame.base) }
    const shown = form ?? { typed: limitsTyped(present), faults: {} }
    sendPage(
      response,
      status,
      <LimitsPage
        {...{ ...frame, visit, present, refused }}
        form={shown}
        most={await mostFor(hours, present)}
      />,
    )
  }

  for (const [base, gate] of waysToHours(context)) {
    router.get(
      limitsAddress(base),
      gate((_request, response, hours) => show(response, hours, null)),
    )
    router.post(
      limitsAddress(base),
      gate(async ({ body }, response, hours) => {
        const { personId } = hours.whose
        const form = readForm(limitsForm(await mostFor(hours, await limitOf(sql, personId))), body)
        await answerForm(response, form, {
          does: async limits => {
            await changeLimits(context, { ...limits, personId, by: hours.by })
            const { base, whose } = hours.frame
            return whose === null ? `${base}/availability` : base
          },
          again: again => show(response, hours, form, again),
        })
      }),
    )
  }
  return router
}
