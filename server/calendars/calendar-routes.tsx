import { Router } from 'express'
import { z } from 'zod'
import { calendarShown } from '../../sql/calendars/visitor-calendar.ts'
import { CalendarPage } from '../../views/calendars/calendar-page.tsx'
import { changeOwn, ownFields } from '../booking/change-own.ts'
import { one, several } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { holderOf, trusted } from '../http/who-asks.ts'
import { chooseCalendar } from './choose-calendar.ts'
import { isOff, visitorEntry } from './visitor-entry.ts'
import { writeCalendar } from './write-calendar.ts'

const calendarForm = z.strictObject({
  ...ownFields,
  wanted: one.pipe(z.enum(['yes', 'no'])),
  also: several(['floor', 'mail']),
})

/** A calendar entry of one's own, for whoever asks for it (R54); the link alone does not reach here (R16). */
export const calendarRoutes = (context: Context) => {
  const router = Router()

  router.get('/appointment/calendar', async (request, response, next) => {
    const holder = await holderOf(context, request)
    if (!holder) return next()
    const mine = trusted(holder)
    if (!mine) return response.redirect(303, '/appointment/passcode')
    const calendar = await calendarShown(context.sql, mine)
    const off = isOff(calendar)
    if (off && !calendar.calendarWanted) return response.redirect(303, '/appointment')
    sendPage(response, 200, <CalendarPage visit={response.locals.visit} calendar={calendar} off={off} />)
  })

  router.post('/appointment/calendar', async (request, response, next) => {
    const holder = await holderOf(context, request)
    const mine = holder && trusted(holder)
    if (!mine) return next()
    await changeOwn(mine, readForm(calendarForm, request.body), response, {
      does: async ({ sequence, wanted, also }) => {
        await chooseCalendar(context, mine, {
          sequence,
          wanted: wanted === 'yes',
          floor: also.includes('floor'),
          byMail: also.includes('mail'),
        })
        return '/appointment/calendar'
      },
    })
  })

  router.get('/appointment/calendar.ics', async (request, response, next) => {
    const holder = await holderOf(context, request)
    const mine = holder && trusted(holder)
    const calendar = mine && (await calendarShown(context.sql, mine))
    if (!calendar?.calendarWanted) return next()
    response
      .set('Content-Type', 'text/calendar; charset=utf-8')
      .set('Content-Disposition', 'inline; filename="note.ics"')
      .send(Buffer.from(writeCalendar({ entries: [visitorEntry(calendar)] })))
  })

  return router
}
