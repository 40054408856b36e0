import { type Response, Router } from 'express'
import { shiftsAtDesk } from '../../sql/rosters/check-ins.ts'
import { DeskShiftsPage } from '../../views/rosters/desk-shifts-page.tsx'
import type { AtTheDesk } from '../booking/desk-pages.tsx'
import { nothing } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'
import { heldIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asReceptionist } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { type Rule, refusalOrThrow } from '../refusal.ts'
import { checkIn } from './check-in.ts'
import { mayCheckIn } from './presence-rules.ts'

/** Who stands at the posts of the park today, for the desk. */
export const deskShiftsRoutes = (context: Context): Router => {
  const desk = asReceptionist(context)
  const { sql, now } = context

  const todays = ({ who }: AtTheDesk) => {
    const from = now().startOf('day')
    return shiftsAtDesk(sql, who, { from, to: from.plus({ days: 1 }) })
  }

  const page = async (response: Response, status: number, given: AtTheDesk, refused: Rule | null) =>
    sendPage(
      response,
      status,
      <DeskShiftsPage
        visit={{ ...response.locals.visit, back: '/desk/shifts' }}
        {...{ staff: given.staff, day: parkDay(now()), refused }}
        shifts={(await todays(given)).map(shift => ({ ...shift, now: mayCheckIn(shift, now()) }))}
      />,
    )

  return Router()
    .get(
      '/desk/shifts',
      desk((_request, response, given) => page(response, 200, given, null)),
    )
    .post(
      '/desk/shifts/:assignment/presence',
      desk(async ({ params, body }, response, given, next) => {
        const assignmentId = numberIn(params.assignment)
        const shift = (await todays(given)).find(one => one.assignmentId === assignmentId)
        if (!shift) return next()
        heldIn(nothing, body)
        try {
          await checkIn(context, shift.assignmentId, given.who.accountId)
          response.redirect(303, '/desk/shifts')
        } catch (error) {
          const { status, rule } = refusalOrThrow(error)
          await page(response, status, given, rule)
        }
      }),
    )
}
