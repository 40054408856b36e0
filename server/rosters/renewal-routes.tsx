import { type Response, Router } from 'express'
import type { OwnDuties } from '../../sql/accounts/staff.ts'
import { type DutyShown, dutyAt } from '../../sql/rosters/duties.ts'
import { renewalsOf } from '../../sql/rosters/renewal.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { dutyAddress } from '../../views/rosters/addresses.ts'
import { RenewalPage } from '../../views/rosters/renewal-page.tsx'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asRosterMaker } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { renewSeason } from './renew-season.ts'
import { renewalForm } from './standing-form.ts'

interface Shown {
  readonly own: OwnDuties
  readonly staff: Staff
  readonly duty: DutyShown
}

/** 固定班照旧: a season is renewed by one button, on a page that says what it will do (R40a). */
export const renewalRoutes = (context: Context): Router => {
  const coordinator = asRosterMaker(context)
  const { sql, now } = context

  const show = async (
    response: Response,
    { own, staff, duty }: Shown,
    { status, refused }: Again = shownFirst,
  ) => {
    const { slug } = own
    const visit = { ...response.locals.visit, back: dutyAddress(slug, duty.dutyId, '/standing/renewal') }
    const renewals = await renewalsOf(sql, duty.dutyId, parkDay(now()))
    sendPage(response, status, <RenewalPage {...{ visit, staff, slug, duty, renewals, refused }} />)
  }

  return Router()
    .get(
      '/o/:organisation/duties/:duty/standing/renewal',
      coordinator(async ({ params }, response, { who: { organisation: own }, staff }, next) => {
        const duty = await dutyAt(sql, own, numberIn(params.duty))
        if (!duty) return next()
        await show(response, { own, staff, duty })
      }),
    )
    .post(
      '/o/:organisation/duties/:duty/standing/renewal',
      coordinator(async ({ params, body }, response, { who, staff }, next) => {
        const own = who.organisation
        const duty = await dutyAt(sql, own, numberIn(params.duty))
        if (!duty) return next()
        const { dutyId } = duty
        await answerForm(response, readForm(renewalForm, body), {
          does: async ({ version }) => {
            await renewSeason(context, who, { dutyId, version })
            return dutyAddress(own.slug, dutyId, '/standing')
          },
          again: async again =>
            show(response, { own, staff, duty: (await dutyAt(sql, own, dutyId)) ?? duty }, again),
        })
      }),
    )
}
