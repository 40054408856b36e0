import { type Request, type Response, Router } from 'express'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import type { FormState } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { rosterAddress, shiftAddress } from '../../views/rosters/addresses.ts'
import type { RosterShift } from '../../views/rosters/shift.ts'
import { ShiftCancellingPage } from '../../views/rosters/shift-cancelling-page.tsx'
import { ShiftPage } from '../../views/rosters/shift-page.tsx'
import type { Context } from '../context.ts'
import { type Again, answerButton, answerForm, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { heldIn, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asRosterMaker } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { cancelShift } from './cancel-shift.ts'
import { changeShift } from './change-shift.ts'
import { ownRoster, qualificationNames } from './own-roster.ts'
import { mondayOf } from './posted-week.ts'
import { readCancelling, readShift } from './read-shift.ts'
import { cancellingForm, movedShiftForm } from './shift-form.ts'

interface Found {
  readonly who: RosterMaker
  readonly staff: Staff
  readonly roster: RosterShown
  readonly shift: RosterShift
}

const typedOf = ({ starts, ends }: RosterShift): FormState => {
  const [from, until] = [starts.toFormat('HH:mm'), ends.toFormat('HH:mm')]
  return { typed: { day: [parkDay(starts)], from: [from], until: [until] }, faults: {} }
}

/** One shift of a roster: other hours, and calling it off after saying what that does. */
export const shiftRoutes = (context: Context): Router => {
  const { sql, now } = context
  const coordinator = asRosterMaker(context)
  const address = '/o/:organisation/rosters/:roster/shifts/:shift'

  const found = async (who: RosterMaker, staff: Staff, request: Request): Promise<Found | null> => {
    const roster = await ownRoster(context, who, request)
    const shift = roster && (await readShift(sql, roster, numberIn(request.params.shift), now()))
    return roster && shift ? { who, staff, roster, shift } : null
  }
  const shown = (response: Response, { who, staff, roster, shift }: Found, rest = '') => {
    const { slug } = who.organisation
    const back = shiftAddress(slug, roster.rosterId, shift.shiftId, rest)
    return { visit: { ...response.locals.visit, back }, staff, slug, roster, shift }
  }
  const show = async (
    response: Response,
    here: Found,
    form: FormState,
    { status, refused }: Again = shownFirst,
  ) => {
    const names = await qualificationNames(context, response.locals.visit.locale)
    sendPage(response, status, <ShiftPage {...{ ...shown(response, here), names, form, refused }} />)
  }
  const showCancelling = async (response: Response, here: Found, { status, refused }: Again = shownFirst) => {
    const cancelling = await readCancelling(sql, here.shift)
    const page = { ...shown(response, here, '/cancellation'), cancelling, refused }
    sendPage(response, status, <ShiftCancellingPage {...page} />)
  }

  return Router()
    .get(
      address,
      coordinator(async (request, response, { who, staff }, next) => {
        const here = await found(who, staff, request)
        if (!here) return next()
        await show(response, here, typedOf(here.shift))
      }),
    )
    .post(
      address,
      coordinator(async (request, response, { who, staff }, next) => {
        const here = await found(who, staff, request)
        if (!here) return next()
        const { roster, shift } = here
        const form = readForm(movedShiftForm({ ...roster, now: now() }), request.body)
        await answerForm(response, form, {
          does: async moved => {
            await changeShift(context, who, { ...roster, shiftId: shift.shiftId }, moved)
            return rosterAddress(who.organisation.slug, roster.rosterId, `?week=${mondayOf(moved.day)}`)
          },
          again: async again => show(response, (await found(who, staff, request)) ?? here, form, again),
        })
      }),
    )
    .get(
      `${address}/cancellation`,
      coordinator(async (request, response, { who, staff }, next) => {
        const here = await found(who, staff, request)
        if (!here) return next()
        await showCancelling(response, here)
      }),
    )
    .post(
      `${address}/cancellation`,
      coordinator(async (request, response, { who, staff }, next) => {
        const here = await found(who, staff, request)
        if (!here) return next()
        const { version } = heldIn(cancellingForm, request.body)
        const { rosterId } = here.roster
        await answerButton(response, {
          does: async () => {
            await cancelShift(context, who, { rosterId, version, shiftId: here.shift.shiftId })
            return rosterAddress(who.organisation.slug, rosterId)
          },
          again: async again => showCancelling(response, (await found(who, staff, request)) ?? here, again),
        })
      }),
    )
}
