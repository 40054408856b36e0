import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { pastShifts, publishedRoster } from '../../sql/rosters/settling.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { presenceAddress } from '../../views/rosters/hours-addresses.ts'
import { PresencePage } from '../../views/rosters/presence-page.tsx'
import { one } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { type ReadForm, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asRosterMaker } from '../http/who-works.ts'
import { minutesTyped } from './minutes-typed.ts'
import { isToSay, minutesPresent } from './presence-rules.ts'
import { settle } from './settle.ts'

const ROSTER = '/o/:organisation/rosters/:roster'
const workedForm = z.strictObject({ minutes: minutesTyped(1) })
// What stands in the other field does not matter to whoever was not there.
const absentForm = z.strictObject({ minutes: one }).transform(() => ({ minutes: null }))

/** Who came to the shifts of a roster that are over, for the coordinators whose duty it is. */
export const presenceRoutes = (context: Context): Router => {
  const coordinator = asRosterMaker(context)
  const { sql, now } = context

  const read = async ({ organisation }: RosterMaker, { params }: Request) => {
    const roster = await publishedRoster(sql, organisation, numberIn(params.roster))
    return roster ? { roster, shifts: await pastShifts(sql, roster.rosterId, now()) } : null
  }

  interface Shown {
    readonly who: RosterMaker
    readonly staff: Staff
    readonly typed: Parameters<typeof PresencePage>[0]['typed']
  }
  const show = async (request: Request, response: Response, { who, staff, typed }: Shown, again: Again) => {
    const found = await read(who, request)
    if (!found) return false
    const { slug } = who.organisation
    sendPage(
      response,
      again.status,
      <PresencePage
        visit={{ ...response.locals.visit, back: presenceAddress(slug, found.roster.rosterId) }}
        {...{ staff, slug, typed, refused: again.refused, roster: found.roster }}
        shifts={found.shifts.map(shift => ({
          ...shift,
          ...{ proposed: minutesPresent(shift), open: isToSay(shift) },
        }))}
      />,
    )
    return true
  }

  const says = (form: z.ZodType<{ minutes: number | null }>) =>
    coordinator(async (request, response, { who, staff }, next) => {
      const found = await read(who, request)
      const id = numberIn(request.params.assignment)
      const shift = found?.shifts.find(({ assignmentId }) => assignmentId === id)
      if (!found || !shift) return next()
      const { assignmentId } = shift
      const typed: ReadForm<{ minutes: number | null }> = readForm(form, request.body)
      await answerForm(response, typed, {
        does: async ({ minutes }) => {
          await settle(context, who, { assignmentId, minutes })
          return `${presenceAddress(who.organisation.slug, found.roster.rosterId)}#a-${assignmentId}`
        },
        again: again => show(request, response, { who, staff, typed: { assignmentId, form: typed } }, again),
      })
    })

  return Router()
    .get(
      `${ROSTER}/presence`,
      coordinator(async (request, response, { who, staff }, next) => {
        if (!(await show(request, response, { who, staff, typed: null }, shownFirst))) next()
      }),
    )
    .post(`${ROSTER}/presence/:assignment`, says(workedForm))
    .post(`${ROSTER}/absence/:assignment`, says(absentForm))
}
