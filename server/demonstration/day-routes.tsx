import { Router } from 'express'
import { DateTime } from 'luxon'
import { appointmentsOfDay } from '../../sql/demonstration/day.ts'
import { DayPage } from '../../views/demonstration/day-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { dayStarts, parkDay } from '../park-time.ts'

/** Nobody looks further than this, and PostgreSQL has no year 0. */
const DAYS_AT_MOST = 1000

const dayAsked = (asked: unknown, today: string): string => {
  const [day, now] = [typeof asked === 'string' ? dayStarts(asked) : null, dayStarts(today)]
  return day && now && Math.abs(day.diff(now, 'days').days) <= DAYS_AT_MOST ? parkDay(day) : today
}

const daysLater = (day: string, days: number) =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd')

/** A day's appointments, the other side of a booking: to be read, and in a loopback demonstration alone. */
export const dayRoutes = ({ sql, now }: Context): Router =>
  Router().get('/demo/day', async (request, response) => {
    const day = dayAsked(request.query.day, parkDay(now()))
    const appointments = await appointmentsOfDay(sql, day)
    const [before, after] = [daysLater(day, -1), daysLater(day, 1)]
    sendPage(
      response,
      200,
      <DayPage visit={response.locals.visit} {...{ day, before, after, appointments }} />,
    )
  })
