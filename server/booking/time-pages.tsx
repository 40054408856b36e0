import type { Response } from 'express'
import type { DateTime } from 'luxon'
import type { TrustedHolder } from '../../sql/booking/holders.ts'
import { toMove } from '../../sql/booking/moves.ts'
import { serviceOfAppointment } from '../../sql/booking/services.ts'
import { type AppointmentShown, appointmentShown } from '../../sql/booking/shown.ts'
import { waysToMove } from '../../views/booking/move-addresses.ts'
import { MovePage } from '../../views/booking/move-page.tsx'
import { MoveRacedPage } from '../../views/booking/move-raced-page.tsx'
import { TimePage, type TimesToMoveTo } from '../../views/booking/time-page.tsx'
import { alternatives, isOffered, isStart, startsOffered } from '../availability/open-starts.ts'
import { shownWeek } from '../availability/shown-week.ts'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { parkDay } from '../park-time.ts'

/** The pages on the way of one's own appointment to another time. */
export const timePages = (context: Context) => {
  const { sql, now } = context

  const toMoveBy = async ({ partyId, appointmentId }: TrustedHolder) => ({
    moving: await toMove(sql, partyId),
    service: await serviceOfAppointment(sql, appointmentId),
  })

  const timesFor = async (mine: TrustedHolder, asked: unknown) => {
    const { service, moving } = await toMoveBy(mine)
    const { closedBecauseZh: zh, closedBecauseEn: en } = service
    const closed = zh === null || en === null ? null : { zh, en }
    if (service.shows === 'next_three') {
      const next = await startsOffered(context, service, moving)
      return { closed, times: next.length === 0 ? null : { next } }
    }
    const { week, chosen, nextFree } = await shownWeek(context, service, { asked, moving })
    const times: TimesToMoveTo | null = nextFree === null ? null : { week, chosen, nextFree }
    return { closed, times }
  }

  const lost = async (
    response: Response,
    mine: TrustedHolder,
    { starts, pressed }: { starts: DateTime; pressed: boolean },
  ) => {
    const { service, moving } = await toMoveBy(mine)
    const nearest = await alternatives(context, service, starts, moving)
    const taken = pressed && (await isStart(context, service, starts, moving))
    const appointment = await appointmentShown(sql, mine)
    const visit = { ...response.locals.visit, back: waysToMove.toStart(starts) }
    sendPage(response, 409, <MoveRacedPage {...{ visit, appointment, nearest, taken }} lost={starts} />)
  }

  return {
    /** All the times there are. @param asked the day in the address, anything. */
    times: async (
      response: Response,
      mine: TrustedHolder,
      { appointment, asked }: { appointment: AppointmentShown; asked: unknown },
    ) => {
      const { visit } = response.locals
      const shown = await timesFor(mine, asked)
      sendPage(response, 200, <TimePage {...{ visit, appointment, ...shown }} today={parkDay(now())} />)
    },

    /** The look before the button, if the start is to be had. */
    check: async (
      response: Response,
      mine: TrustedHolder,
      { appointment, starts }: { appointment: AppointmentShown; starts: DateTime },
    ) => {
      const { service, moving } = await toMoveBy(mine)
      if (!(await isOffered(context, service, starts, moving)))
        return lost(response, mine, { starts, pressed: false })
      sendPage(response, 200, <MovePage visit={response.locals.visit} {...{ appointment, starts }} />)
    },

    /** The button was pressed for a start that is not to be had. */
    raced: (response: Response, mine: TrustedHolder, starts: DateTime) =>
      lost(response, mine, { starts, pressed: true }),
  }
}
