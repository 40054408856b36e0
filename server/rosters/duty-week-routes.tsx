import { type Response, Router } from 'express'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { qualifications } from '../../sql/people/directory.ts'
import type { DutyShown } from '../../sql/rosters/duties.ts'
import { dutyAt } from '../../sql/rosters/duties.ts'
import { patternsOf } from '../../sql/rosters/patterns.ts'
import type { FormState } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { dutyAddress } from '../../views/rosters/addresses.ts'
import { DutyWeekPage } from '../../views/rosters/duty-week-page.tsx'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asRosterMaker } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { addPattern } from './add-pattern.ts'
import { showDuty } from './duty-shown.tsx'
import { endOfDuty } from './end-of-duty.ts'
import { endingForm, patternEndingForm, patternForm } from './pattern-form.ts'

interface Shown {
  readonly who: RosterMaker
  readonly staff: Staff
  readonly duty: DutyShown
  readonly form: FormState
}

/** One duty, and its week: which hours are held by how many, who can do what. */
export const dutyWeekRoutes = (context: Context): Router => {
  const coordinator = asRosterMaker(context)
  const { sql, now } = context
  const today = () => parkDay(now())

  const show = async (
    response: Response,
    { who, staff, duty, form }: Shown,
    { status, refused }: Again = shownFirst,
  ) => {
    const { slug } = who.organisation
    const visit = { ...response.locals.visit, back: dutyAddress(slug, duty.dutyId, '/week') }
    const [patterns, kinds] = await Promise.all([patternsOf(sql, duty.dutyId, today()), qualifications(sql)])
    // Whoever was told that somebody changed it meanwhile is shown what stands now.
    const present = refused ? ((await dutyAt(sql, who.organisation, duty.dutyId)) ?? duty) : duty
    sendPage(
      response,
      status,
      <DutyWeekPage
        {...{ visit, staff, slug, duty: present, patterns, kinds, form, refused }}
        today={today()}
      />,
    )
  }

  return Router()
    .get(
      '/o/:organisation/duties/:duty',
      coordinator(async ({ params }, response, { who, staff }, next) => {
        const duty = await dutyAt(sql, who.organisation, numberIn(params.duty))
        if (!duty) return next()
        await showDuty(context, response, { who, staff, duty, form: null })
      }),
    )
    .get(
      '/o/:organisation/duties/:duty/week',
      coordinator(async ({ params }, response, { who, staff }, next) => {
        const duty = await dutyAt(sql, who.organisation, numberIn(params.duty))
        if (!duty) return next()
        await show(response, {
          who,
          staff,
          duty,
          form: { typed: { since: [today()], positions: ['1'] }, faults: {} },
        })
      }),
    )
    .post(
      '/o/:organisation/duties/:duty/week',
      coordinator(async ({ params, body }, response, { who, staff }, next) => {
        const duty = await dutyAt(sql, who.organisation, numberIn(params.duty))
        if (!duty) return next()
        const codes = (await qualifications(sql)).map(({ code }) => code)
        const form = readForm(patternForm(codes, today()), body)
        await answerForm(response, form, {
          does: async ({ version, pattern }) => {
            await addPattern(context, who, { dutyId: duty.dutyId, version }, pattern)
            return dutyAddress(who.organisation.slug, duty.dutyId, '/week')
          },
          again: again => show(response, { who, staff, duty, form }, again),
        })
      }),
    )
    .post(
      '/o/:organisation/duties/:duty/week/ending',
      coordinator(async ({ params, body }, response, { who, staff }, next) => {
        const duty = await dutyAt(sql, who.organisation, numberIn(params.duty))
        if (!duty) return next()
        const form = readForm(patternEndingForm(today()), body)
        await answerForm(response, form, {
          does: async ({ version, pattern, day }) => {
            await endOfDuty(context, who, { dutyId: duty.dutyId, version }, { patternId: pattern, day })
            return dutyAddress(who.organisation.slug, duty.dutyId, '/week')
          },
          again: again => show(response, { who, staff, duty, form }, again),
        })
      }),
    )
    .post(
      '/o/:organisation/duties/:duty/ending',
      coordinator(async ({ params, body }, response, { who, staff }, next) => {
        const duty = await dutyAt(sql, who.organisation, numberIn(params.duty))
        if (!duty) return next()
        const form = readForm(endingForm(today()), body)
        await answerForm(response, form, {
          does: async ({ version, day }) => {
            await endOfDuty(context, who, { dutyId: duty.dutyId, version }, { patternId: null, day })
            return dutyAddress(who.organisation.slug, duty.dutyId)
          },
          again: again => show(response, { who, staff, duty, form }, again),
        })
      }),
    )
}
