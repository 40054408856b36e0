import type { Response } from 'express'
import type { DateTime } from 'luxon'
import type { OpenedAtDesk } from '../../sql/booking/opened-at-desk.ts'
import { codeForLane, type ServiceShown } from '../../sql/booking/services.ts'
import { BookingForPage } from '../../views/booking/booking-for-page.tsx'
import { startField } from '../../views/booking/steps.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { openStarts, openStartsWithTheSame } from '../availability/open-starts.ts'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { dayStarts, parkDay, parkInstant } from '../park-time.ts'
import type { Rule } from '../refusal.ts'
import { bookingKeyOf } from './booking-key.ts'
import { MOST_STARTS } from './staff-rules.ts'

/** Whoever books for somebody: the desk any service, a coordinator those of the own organisation. */
export interface BookingFor {
  readonly accountId: number
  readonly services: readonly ServiceShown[]
  readonly base: string
  readonly staff: Staff
  readonly wing: 'desk' | 'organisation'
  /** Whose people are asked for again: of what a passcode opened at the desk, and of nothing else (R18). */
  readonly same: Pick<OpenedAtDesk, 'partyId' | 'appointmentId'> | null
}

/** Of those services the one that was asked for; undefined when it is none of them. */
export const serviceAmong = ({ services }: BookingFor, code: string | undefined) =>
  services.find(service => service.code === code)

/** The code of the service for whoever pressed a gap of the day's board: one that its person serves, or that its room is for. */
export const codeBeside = async ({ sql }: Context, { services }: BookingFor, resourceId: number | null) =>
  resourceId === null
    ? undefined
    : codeForLane(
        sql,
        resourceId,
        services.map(({ code }) => code),
      )

/** What is chosen beforehand: of the day from that hour on, the first open start. */
const firstFrom = (open: readonly DateTime[], from: DateTime | null) =>
  from ? open.find(start => start >= from && start.hasSame(from, 'day')) : undefined

/** As many starts as are read out, and the chosen one wherever it stands. */
const shownOf = (open: readonly DateTime[], chosen: string | undefined) =>
  open.filter((start, nth) => nth < MOST_STARTS || startField(start) === chosen)

/** The page on which somebody is booked for, with everything typed so far and the times there are now. */
export const bookingForPages =
  (context: Context) =>
  async (
    response: Response,
    status: number,
    booking: BookingFor,
    {
      form = untouched,
      refused = null,
      stale = false,
      at = '',
    }: {
      readonly form?: FormState
      readonly refused?: Rule | null
      readonly stale?: boolean
      /** The hour that somebody pressed on the day's board, '10:15'. */
      readonly at?: string
    } = {},
  ) => {
    const { typed } = form
    const service = serviceAmong(booking, typed.service?.[0]) ?? booking.services[0]
    const midnight = dayStarts(typed.from?.[0] ?? '') ?? context.now().startOf('day')
    const { base, staff, wing, services, same } = booking
    const open = !service
      ? []
      : same
        ? await openStartsWithTheSame(context, service, { sameAs: same.appointmentId })
        : await openStarts(context, service)
    const pressed = firstFrom(open, parkInstant(parkDay(midnight), at))
    const start = pressed ? [startField(pressed)] : typed.start
    const starts = shownOf(
      open.filter(one => one >= midnight),
      start?.[0],
    )
    sendPage(
      response,
      status,
      <BookingForPage
        visit={{ ...response.locals.visit, back: base }}
        {...{ base, staff, wing, services, starts, refused, stale }}
        form={start ? { ...form, typed: { ...typed, start } } : form}
        service={service ?? null}
        same={same?.partyId ?? null}
        from={parkDay(midnight)}
        bookingKey={bookingKeyOf(context, response.locals.browser, typed.key?.[0])}
      />,
    )
  }
