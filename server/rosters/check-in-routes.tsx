import { type Request, Router } from 'express'
import type { Worker } from '../../sql/accounts/staff.ts'
import { ownShiftAt, postOf } from '../../sql/rosters/check-ins.ts'
import { CheckInPage } from '../../views/rosters/check-in-page.tsx'
import { checkInAddress } from '../../views/rosters/hours-addresses.ts'
import { nothing } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'
import { heldIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asWorker } from '../http/who-works.ts'
import { refusalOrThrow } from '../refusal.ts'
import { checkIn } from './check-in.ts'
import { opensPost } from './check-in-key.ts'
import { MINUTES_BEFORE } from './presence-rules.ts'

/** Where the code at a post leads. A key that opens nothing, and a post where one has no shift now, are not there (R61). */
export const checkInRoutes = (context: Context): Router => {
  const worker = asWorker(context)
  const { sql, keys, now } = context

  /** The post that a key opens, and one's own shift there now. */
  const shiftThere = async ({ params, query: { k } }: Request, who: Worker) => {
    const key = typeof k === 'string' ? k : ''
    const post = await postOf(sql, numberIn(params.duty))
    const opens = opensPost(keys, post, key)
    if (!opens || !post) return null
    const shift = await ownShiftAt(sql, who, post.dutyId, {
      from: now(),
      to: now().plus({ minutes: MINUTES_BEFORE, milliseconds: 1 }),
    })
    return shift ? { post, shift, checkInKey: key } : null
  }

  return Router()
    .get(
      '/check-in/:duty',
      worker(async (request, response, { who, staff }, next) => {
        const there = await shiftThere(request, who)
        if (!there) return next()
        const { visit } = response.locals
        sendPage(response, 200, <CheckInPage {...{ visit, staff, refused: null }} {...there} />)
      }),
    )
    .post(
      '/check-in/:duty',
      worker(async (request, response, { who, staff }, next) => {
        const there = await shiftThere(request, who)
        if (!there) return next()
        heldIn(nothing, request.body)
        const address = checkInAddress(there.post.dutyId, there.checkInKey)
        try {
          if (there.shift.checkedInAt === null)
            await checkIn(context, there.shift.assignmentId, who.accountId)
          response.redirect(303, address)
        } catch (error) {
          const { status, rule } = refusalOrThrow(error)
          const visit = { ...response.locals.visit, back: address }
          sendPage(response, status, <CheckInPage {...{ visit, staff, refused: rule }} {...there} />)
        }
      }),
    )
}
