import { Router } from 'express'
import { z } from 'zod'
import { calendarShown } from '../../sql/calendars/visitor-calendar.ts'
import { CalendarPage } from '../../views/calendars/calendar-page.tsx'
import { one, several } from '../booking/form-fields.ts'
import { sendRefusal } from '../booking/send-refusal.tsx'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { holderOf, trusted } from '../http/who-asks.ts'
import { refusalOrThrow } from '../refusal.ts'
import { chooseCalendar } from './choose-calendar.ts'
import { isOff, visitorEntry } from './visitor-entry.ts'
import { writeCalendar } from './write-calendar.ts'

const number = one.pipe(z.string().regex(/^\d{1,15}$/)).transform(Number)
const calendarForm = z.strictObject({
  party: number,
  sequence: number,
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
    const form = readForm(calendarForm, request.body)
    if (!form.value) throw new BadRequest()
    const { party, sequence, wanted, also } = form.value
    if (party !== mine.partyId) return sendRefusal(response, 409, 'appointment_has_changed')
    try {
      await chooseCalendar(context, mine, {
        sequence,
        wanted: wanted === 'yes',
        floor: also.includes('floor'),
        byMail: also.includes('mail'),
      })
    } catch (error) {
      const { rule, status } = refusalOrThrow(error)
      return sendRefusal(response, status, rule)
    }
    response.redirect(303, '/appointment/calendar')
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
