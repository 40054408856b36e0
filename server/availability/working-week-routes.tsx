import { type Response, Router } from 'express'
import { roomOf } from '../../views/availability/whose-hours.ts'
import { WorkingWeekPage } from '../../views/availability/working-week-page.tsx'
import type { FormState } from '../../views/kit/form.ts'
import { textIn } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { parkDay } from '../park-time.ts'
import { answerEdit } from './answer-edit.tsx'
import { enteredOf } from './enter-time.ts'
import { setWeek, weekSetting } from './set-week.ts'
import { type Hours, waysToHours } from './whose-hours.ts'
import { hoursFrom, type WeekTyped, workingWeekForm } from './working-week-form.ts'
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
        const { whose, by, frame, sees } = hours
        const parts = await partsOfPark(context)
        const weekOf = (value: WeekTyped) => ({
          ...{ personId: whose.personId, enteredBy: by, from: value.from, version: value.version },
          hours: hoursFrom(parts, value),
        })
        const address = `${frame.base}/availability`
        const { step } = textIn(frame.visit.locale).hours.week
        await answerEdit(context, response, form, {
          asked: { ...roomOf(frame, 'availability'), step, action: address },
          sees,
          tries: value => sql => weekSetting(sql, context, weekOf(value)),
          does: async value => {
            await setWeek(context, weekOf(value))
            return address
          },
          again: ({ status }) => show(response, hours, status, form),
        })
      }),
    )
  }

  return router
}
