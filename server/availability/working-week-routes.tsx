import { type Response, Router } from 'express'
import { WorkingWeekPage } from '../../views/availability/working-week-page.tsx'
import type { FormState } from '../../views/kit/form.ts'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { parkDay } from '../park-time.ts'
import { enteredOf } from './enter-time.ts'
import { saveHours } from './save-hours.tsx'
import { setWeek, weekSetting } from './set-week.ts'
import { type Hours, waysToHours } from './whose-hours.ts'
import { hoursFrom, workingWeekForm } from './working-week-form.ts'
import { partsOfPark, workingWeekShown } from './working-week-shown.ts'

/** A person's working week, for themselves and for the coordinators of their organisation. */
export const workingWeekRoutes = (context: Context) => {
  const router = Router()
  const nextMonday = () => parkDay(context.now().startOf('week').plus({ weeks: 1 }))

  const show = async (response: Response, { whose, frame }: Hours, status = 200, form?: FormState) => {
    const parts = await partsOfPark(context)
    const shown = await workingWeekShown(context, whose.personId, { from: nextMonday(), parts })
    const [leave, extra] = await Promise.all([
      enteredOf(context, 'leave', whose.personId),
      enteredOf(context, 'extra', whose.personId),
    ])
    const changedTo = status === 409 ? shown.said : null
    sendPage(
      response,
      status,
      <WorkingWeekPage
        {...frame}
        visit={{ ...frame.visit, back: `${frame.base}/availability` }}
        form={form ?? { typed: shown.typed, faults: {} }}
        version={form && status !== 409 ? Number(form.typed.version) : shown.version}
        week={{ ...shown.week, changedTo }}
        {...{ leave, extra }}
      />,
    )
  }

  for (const [base, gate] of waysToHours(context)) {
    router.get(
      `${base}/availability`,
      gate((_request, response, hours) => show(response, hours)),
    )

    router.post(
      `${base}/availability`,
      gate(async (request, response, hours) => {
        const form = readForm(workingWeekForm(parkDay(context.now())), request.body)
        if (form.faults.version) throw new BadRequest()
        const { value } = form
        if (!value) return show(response, hours, 422, form)
        if (value.confirmed === 'no') return show(response, hours, 200, form)
        const week = {
          ...{
            personId: hours.whose.personId,
            enteredBy: hours.by,
            from: value.from,
            version: value.version,
          },
          hours: hoursFrom(await partsOfPark(context), value),
        }
        const address = `${hours.frame.base}/availability`
        await saveHours(context, response, hours, {
          ...{ of: 'week', form, action: address, next: address },
          tries: sql => weekSetting(sql, context, week),
          does: () => setWeek(context, week),
          refused: () => show(response, hours, 409, form),
        })
      }),
    )
  }

  return router
}
