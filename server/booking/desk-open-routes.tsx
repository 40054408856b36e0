import { type Response, Router } from 'express'
import type { DateTime } from 'luxon'
import { z } from 'zod'
import type { OpenedAtDesk } from '../../sql/booking/opened-at-desk.ts'
import { serviceOfAppointment } from '../../sql/booking/services.ts'
import { DeskOpenPage } from '../../views/booking/desk-open-page.tsx'
import { openStarts, openStartsWithTheSame } from '../availability/open-starts.ts'
import type { Context } from '../context.ts'
import { heldIn, type ReadForm, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asReceptionist } from '../http/who-works.ts'
import { dayStarts, parkDay } from '../park-time.ts'
import { type Rule, refusalOrThrow } from '../refusal.ts'
import { start } from './booking-forms.ts'
import { cancelAtDesk } from './cancel-at-desk.ts'
import type { AtTheDesk } from './desk-pages.tsx'
import { one, several, versionShown } from './form-fields.ts'
import { keepAppointment } from './keep-appointment.ts'
import { moveForStaff } from './move-for-staff.ts'
import { openedForDesk } from './opened-for-desk.ts'
import { sendAgain } from './send-again.ts'
import { MOST_STARTS, openedActions } from './staff-rules.ts'

const timeForm = z.strictObject({ sequence: versionShown, from: one, start, same: several(['yes']) })
const pressForm = z.strictObject({ sequence: versionShown })
const dones = new Set(['moved', 'cancelled', 'resent', 'kept'] as const)
type Done = typeof dones extends Set<infer D> ? D : never

/** What the passcode opens at the desk, for ten minutes: moving, cancelling, sending again, each audited (R69). */
export const deskOpenRoutes = (context: Context): Router => {
  const { sql, now } = context
  const desk = asReceptionist(context)

  const page = async (
    response: Response,
    status: number,
    { staff }: AtTheDesk,
    {
      opened,
      asked,
      same = false,
      ...shown
    }: {
      opened: OpenedAtDesk
      asked?: unknown
      same?: boolean
      form?: ReadForm<unknown>
      refused?: Rule
      done?: Done
    },
  ) => {
    const { appointmentId, begins, arrives } = opened
    const actions = openedActions(opened, now())
    const midnight = (typeof asked === 'string' ? dayStarts(asked) : null) ?? now().startOf('day')
    const service = await serviceOfAppointment(sql, appointmentId)
    const moving = { appointmentId, begins, arrives }
    const openNow = () =>
      same
        ? openStartsWithTheSame(context, service, { sameAs: appointmentId, moving })
        : openStarts(context, service, moving)
    const open: DateTime[] = actions.move ? await openNow() : []
    const starts = open.filter(starting => starting >= midnight).slice(0, MOST_STARTS)
    const { visit } = response.locals
    const from = parkDay(midnight)
    sendPage(
      response,
      status,
      <DeskOpenPage {...{ visit, staff, opened, from, starts, actions, same, ...shown }} />,
    )
  }

  const press = (
    done: Done,
    does: (opened: OpenedAtDesk, by: { accountId: number; sequence: number }) => Promise<void>,
  ) =>
    desk(async ({ params, body }, response, given, next) => {
      const opened = await openedForDesk(context, given.who, params.party)
      if (!opened) return next()
      const value = heldIn(pressForm, body)
      try {
        await does(opened, { accountId: given.who.accountId, sequence: value.sequence })
        response.redirect(303, `/desk/open/${opened.partyId}?done=${done}`)
      } catch (error) {
        const { status, rule } = refusalOrThrow(error)
        await page(response, status, given, { opened, refused: rule })
      }
    })

  return Router()
    .get(
      '/desk/open/:party',
      desk(async ({ params, query }, response, given, next) => {
        const opened = await openedForDesk(context, given.who, params.party)
        if (!opened) return next()
        const done = [...dones].find(name => name === query.done)
        const same = query.same === 'yes'
        await page(response, 200, given, { opened, asked: query.from, same, ...(done ? { done } : {}) })
      }),
    )
    .post(
      '/desk/open/:party/time',
      desk(async ({ params, body }, response, given, next) => {
        const opened = await openedForDesk(context, given.who, params.party)
        if (!opened) return next()
        const form = readForm(timeForm, body)
        const asked = form.typed.from?.[0]
        const same = form.typed.same?.[0] === 'yes'
        if (!form.value) return page(response, 422, given, { opened, asked, same, form })
        const { appointmentId, partyId, begins, arrives } = opened
        const { sequence, start: wanted } = form.value
        try {
          const starts = begins.plus(wanted.diff(arrives))
          const { accountId } = given.who
          await moveForStaff(context, { appointmentId, partyId, accountId }, { starts, sequence, same })
          response.redirect(303, `/desk/open/${partyId}?done=moved`)
        } catch (error) {
          const { status, rule } = refusalOrThrow(error)
          await page(response, status, given, { opened, asked, same, form, refused: rule })
        }
      }),
    )
    .post(
      '/desk/open/:party/cancellation',
      press('cancelled', (opened, by) => cancelAtDesk(context, opened, by)),
    )
    .post(
      '/desk/open/:party/keeping',
      press('kept', (opened, { accountId, sequence }) =>
        keepAppointment(context, { ...opened, accountId }, sequence),
      ),
    )
    .post(
      '/desk/open/:party/message',
      press('resent', ({ partyId }, { accountId }) => sendAgain(context, partyId, accountId)),
    )
}
