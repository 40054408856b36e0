import { type Response, Router } from 'express'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { type DutyShown, dutyAt } from '../../sql/rosters/duties.ts'
import { firms } from '../../sql/rosters/firms.ts'
import { patternsOf } from '../../sql/rosters/patterns.ts'
import { peopleToStand, standingOf } from '../../sql/rosters/standing.ts'
import type { FormState } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { dutyAddress } from '../../views/rosters/addresses.ts'
import { StandingPage } from '../../views/rosters/standing-page.tsx'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asRosterMaker } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { addStanding } from './add-standing.ts'
import { endOfStanding } from './end-of-standing.ts'
import { standingEndingForm, standingForm } from './standing-form.ts'

interface Shown {
  readonly who: RosterMaker
  readonly staff: Staff
  readonly duty: DutyShown
  readonly form: FormState
}

/** Who stands in a duty's week without being asked (R40a). */
export const standingRoutes = (context: Context): Router => {
  const coordinator = asRosterMaker(context)
  const { sql, now } = context
  const today = () => parkDay(now())

  const choicesFor = async ({ dutyId }: DutyShown) => {
    const [patterns, people, everyFirm] = await Promise.all([
      patternsOf(sql, dutyId, today()),
      peopleToStand(sql, dutyId, today()),
      firms(sql),
    ])
    return { patterns, people, firms: everyFirm }
  }
  const show = async (
    response: Response,
    { who: { organisation }, staff, duty, form }: Shown,
    { status, refused }: Again = shownFirst,
  ) => {
    const { slug } = organisation
    const visit = { ...response.locals.visit, back: dutyAddress(slug, duty.dutyId, '/standing') }
    // Whoever was told that somebody changed it meanwhile is shown what stands now.
    const present = refused ? ((await dutyAt(sql, organisation, duty.dutyId)) ?? duty) : duty
    const [choices, standing] = await Promise.all([choicesFor(duty), standingOf(sql, duty.dutyId, today())])
    sendPage(
      response,
      status,
      <StandingPage {...{ visit, staff, slug, duty: present, choices, standing, form, refused }} />,
    )
  }

  return Router()
    .get(
      '/o/:organisation/duties/:duty/standing',
      coordinator(async ({ params }, response, { who, staff }, next) => {
        const duty = await dutyAt(sql, who.organisation, numberIn(params.duty))
        if (!duty) return next()
        await show(response, { who, staff, duty, form: { typed: { since: [today()] }, faults: {} } })
      }),
    )
    .post(
      '/o/:organisation/duties/:duty/standing',
      coordinator(async ({ params, body }, response, { who, staff }, next) => {
        const duty = await dutyAt(sql, who.organisation, numberIn(params.duty))
        if (!duty) return next()
        const { dutyId } = duty
        const form = readForm(standingForm(await choicesFor(duty), today()), body)
        await answerForm(response, form, {
          does: async ({ version, standing }) => {
            await addStanding(context, who, { dutyId, version }, standing)
            return dutyAddress(who.organisation.slug, dutyId, '/standing')
          },
          again: again => show(response, { who, staff, duty, form }, again),
        })
      }),
    )
    .post(
      '/o/:organisation/duties/:duty/standing/ending',
      coordinator(async ({ params, body }, response, { who, staff }, next) => {
        const duty = await dutyAt(sql, who.organisation, numberIn(params.duty))
        if (!duty) return next()
        const { dutyId } = duty
        const standing = await standingOf(sql, dutyId, today())
        const form = readForm(standingEndingForm(standing, today()), body)
        await answerForm(response, form, {
          does: async ({ version, standing, day }) => {
            await endOfStanding(context, who, { dutyId, version }, { standingId: standing, day })
            return dutyAddress(who.organisation.slug, dutyId, '/standing')
          },
          again: again => show(response, { who, staff, duty, form }, again),
        })
      }),
    )
}
